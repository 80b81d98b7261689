package chancery.gateway.definitions;

import chancery.gateway.backend.Backends;
import chancery.gateway.settings.GatewaySettings;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.GetDefinitionResponse;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/networks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
    name = "networks",
    description = "Networks that do not come from posts, such as lists of followers, in versions")
public class NetworksResource {

  private final Definitions definitions;

  NetworksResource(Backends backends, GatewaySettings settings) {
    definitions = new Definitions(backends, DefinitionKind.DEFINITION_KIND_NETWORK, settings);
  }

  @GET
  @Operation(
      operationId = "listNetworks",
      summary = "The networks imported into a corpus, in their latest versions",
      description =
          "How large they are; `/network?imported=<name>` answers the networks themselves.")
  public ListDefinitionsResponse list(String corpus, @Context UriInfo uri) {
    return definitions.list(corpus, uri);
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getNetwork",
      summary = "How large an imported network is, and when its versions came")
  public GetDefinitionResponse get(String corpus, String name, @Context UriInfo uri) {
    return definitions.told(corpus, name, uri);
  }

  @PUT
  @Path("/{name}")
  @Consumes({BodyType.CSV, BodyType.GML})
  @Operation(
      operationId = "putNetwork",
      summary = "Import a network, or a new version of one",
      description =
          "From CSV with the columns `source` and `target`, and `weight` where ties have one, which makes a directed"
              + " network; or from GML (`text/x-gml`), whose nodes may have attributes. A tie that is told again adds its"
              + " weight, or where ties have none, nothing. The same content again answers `\"changed\": false`.")
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
      operationId = "deleteNetwork",
      summary = "Delete an imported network",
      description = "Its earlier versions stay in the log, and one of the same name counts on.")
  public DeleteDefinitionResponse delete(String corpus, String name, @Context UriInfo uri) {
    return definitions.delete(corpus, name, uri);
  }
}
