package chancery.gateway.findings;

import chancery.gateway.backend.Backends;
import chancery.gateway.definitions.BodyType;
import chancery.gateway.definitions.Definitions;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Query;
import chancery.gateway.settings.GatewaySettings;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.log.v1.DefinitionKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/findings")
@RunOnVirtualThread
@Tag(name = "findings", description = "What analysts found and stand for, in versions")
public class FindingsResource {

  /** For programs, as it would be written, for other platforms, for print. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.YAML, Media.STIX, Media.HTML);

  /** Parameters of one finding. */
  public static final Query ONE = Definitions.one(FORMS);

  private final Definitions definitions;

  FindingsResource(Backends backends, GatewaySettings settings) {
    definitions = new Definitions(backends, DefinitionKind.DEFINITION_KIND_FINDING, settings);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listFindings",
      summary = "A corpus's findings, in their latest versions",
      description = "A page may have fewer items than asked for, where those are large.")
  public ListDefinitionsResponse list(String corpus, @Context UriInfo uri) {
    return definitions.list(corpus, uri);
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getFinding",
      summary = "One finding, and when its versions came",
      description =
          "As JSON or YAML, either of which can be put again; as a bundle of STIX 2.1; or as HTML for print, without"
              + " scripts and with nothing to load.")
  public Response get(
      String corpus,
      String name,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest sent) {
    Arguments arguments = ONE.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    GetDefinitionResponse found = definitions.found(corpus, name, arguments);
    return switch (media) {
      case YAML -> Definitions.written(found);
      case STIX -> {
        byte[] bundle = new StixBundle(corpus, found, uri.getBaseUri()).json();
        yield Download.answer(out -> out.write(bundle), media, corpus + "-" + name);
      }
      case HTML -> {
        // In place of the gateway's usual policy: browsers obey all that they are given.
        sent.response().headers().set("Content-Security-Policy", FindingPage.POLICY);
        yield Response.ok(FindingPage.of(corpus, found)).type(media.type()).build();
      }
      default -> Response.ok(found).type(MediaType.APPLICATION_JSON).build();
    };
  }

  @PUT
  @Path("/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  @Consumes({
    BodyType.YAML,
    BodyType.YAML_X,
    BodyType.YAML_TEXT,
    BodyType.YAML_TEXT_X,
    MediaType.APPLICATION_JSON
  })
  @Operation(
      operationId = "putFinding",
      summary = "Save a finding, or a new version of one",
      description =
          "From YAML or JSON, `{\"title\",\"kind\",\"confidence\",\"notes\",\"actor\",\"accounts\":[…],"
              + "\"objects\":[{\"type\",\"value\"}],\"evidence\":[…],\"techniques\":[…],\"from\",\"to\",\"sightings\":[{\"at\",\"account\",\"post\"}]}`: the kind is"
              + " `group`, `claim` or `impersonator`, the confidence 0 to 100, techniques are those of DISARM, and sightings, with a post or without, what the page for print draws over time. Title,"
              + " kind, and accounts or objects have to be there. What `GET` answers is taken too.")
  public PutDefinitionResponse put(
      String corpus,
      String name,
      InputStream body,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return definitions.put(corpus, name, body, uri, headers);
  }

  @DELETE
  @Path("/{name}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deleteFinding",
      summary = "Delete a finding",
      description = "Its versions stay readable, and one of the same name counts on.")
  public DeleteDefinitionResponse delete(String corpus, String name, @Context UriInfo uri) {
    return definitions.delete(corpus, name, uri);
  }
}
