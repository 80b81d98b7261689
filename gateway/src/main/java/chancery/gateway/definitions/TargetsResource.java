package chancery.gateway.definitions;

import chancery.gateway.backend.Backends;
import chancery.gateway.settings.GatewaySettings;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.log.v1.DefinitionKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

@Path("/v1/corpora/{corpus}/targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "targets", description = "What people are for or against, in versions, with labels")
public class TargetsResource {

  private final Definitions definitions;

  TargetsResource(Backends backends, GatewaySettings settings) {
    definitions = new Definitions(backends, DefinitionKind.DEFINITION_KIND_STANCE_TARGET, settings);
  }

  @GET
  @Operation(
      operationId = "listTargets",
      summary = "A corpus's stance targets, in their latest versions",
      description = "A page may have fewer items than asked for, where those are large.")
  public ListDefinitionsResponse list(String corpus, @Context UriInfo uri) {
    return definitions.list(corpus, uri);
  }

  @GET
  @Path("/{name}")
  @Produces({MediaType.APPLICATION_JSON, BodyType.YAML})
  @Operation(
      operationId = "getTarget",
      summary = "One target, and when its versions came",
      description =
          "What is answered can be put again as it is, under any name: the JSON, or the YAML, which has the form that"
              + " people write.")
  public Response get(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    return definitions.get(corpus, name, uri, headers);
  }

  @PUT
  @Path("/{name}")
  @Consumes({
    BodyType.YAML,
    BodyType.YAML_X,
    BodyType.YAML_TEXT,
    BodyType.YAML_TEXT_X,
    MediaType.APPLICATION_JSON
  })
  @Operation(
      operationId = "putTarget",
      summary = "Define a stance target, or a new version of one",
      description =
          "From YAML or JSON, `{\"title\",\"description\",\"query\",\"for\":[…],\"against\":[…]}`: the query selects"
              + " the posts about it, in the syntax of searches; words, phrases and hashtags for and against it may"
              + " be left out. What `GET` answers is taken too. The same content again answers `\"changed\": false`.")
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
  @Operation(
      operationId = "deleteTarget",
      summary = "Delete a target with its labels",
      description = "Its versions stay readable, and one of the same name counts on.")
  public DeleteDefinitionResponse delete(String corpus, String name, @Context UriInfo uri) {
    return definitions.delete(corpus, name, uri);
  }
}
