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

@Path("/v1/corpora/{corpus}/codebooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "codebooks", description = "Categories by which texts are coded, in versions")
public class CodebooksResource {

  private final Definitions definitions;

  CodebooksResource(Backends backends, GatewaySettings settings) {
    definitions = new Definitions(backends, DefinitionKind.DEFINITION_KIND_CODEBOOK, settings);
  }

  @GET
  @Operation(
      operationId = "listCodebooks",
      summary = "The codebooks that a corpus defines, in their latest versions",
      description =
          "A page may have fewer items than asked for, where those are large. The built-in `digital-diplomacy` is not"
              + " among them.")
  public ListDefinitionsResponse list(String corpus, @Context UriInfo uri) {
    return definitions.list(corpus, uri);
  }

  @GET
  @Path("/{name}")
  @Produces({MediaType.APPLICATION_JSON, BodyType.YAML})
  @Operation(
      operationId = "getCodebook",
      summary = "One codebook, and when its versions came",
      description =
          "What is answered can be put again as it is, under any name: the JSON, or the YAML, which has the form that"
              + " people write. `digital-diplomacy` answers the codebook that every corpus has, with `\"builtIn\":"
              + " true` and no versions, unless the corpus defines one of that name.")
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
    MediaType.APPLICATION_JSON,
    BodyType.DIC
  })
  @Operation(
      operationId = "putCodebook",
      summary = "Define a codebook, or a new version of one",
      description =
          "From YAML or JSON, `{\"title\",\"description\",\"categories\":{\"<name>\":{\"title\",\"description\","
              + "\"<language>\" or \"any\":[…],\"exclude\":{…}}}}`, or from a dictionary of LIWC (`text/x-dic`)."
              + " Patterns are words, which may end in `*`, or `/regular expressions/`. What"
              + " `GET` answers is taken too. The same content again answers `\"changed\": false`.")
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
      operationId = "deleteCodebook",
      summary = "Delete a codebook",
      description =
          "Its versions stay readable, and one of the same name counts on. The built-in one cannot be deleted: 400.")
  public DeleteDefinitionResponse delete(String corpus, String name, @Context UriInfo uri) {
    return definitions.delete(corpus, name, uri);
  }
}
