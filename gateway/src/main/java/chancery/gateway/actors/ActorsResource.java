package chancery.gateway.actors;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.PathTail;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.gateway.settings.GatewaySettings;
import chancery.gateway.upload.Body;
import chancery.ingest.v1.DeleteActorRequest;
import chancery.ingest.v1.DeleteActorResponse;
import chancery.ingest.v1.ListActorsRequest;
import chancery.ingest.v1.ListActorsResponse;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsResponse;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/actors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "actors", description = "Official accounts and their owners")
public class ActorsResource {

  private static final Paging PAGES = Paging.of(100, 1000);

  /** Parameters of the list. */
  public static final Query LIST = PAGES.query().and(Query.of(SliceQuery.MIN_POSITION));

  private final Backends backends;
  private final GatewaySettings settings;

  ActorsResource(Backends backends, GatewaySettings settings) {
    this.backends = backends;
    this.settings = settings;
  }

  @PUT
  @Consumes({"text/csv", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "putActors",
      summary = "Add or change official accounts and their owners",
      description =
          "From CSV or JSON. Columns are mapped by parameters, such as `map.name`, `map.platform` and `map.handle`. An"
              + " actor that is there already takes the new values and keeps its other accounts; with `replace=true`"
              + " actors that the body does not name are deleted.")
  public PutActorsResponse put(
      String corpus, InputStream body, @Context UriInfo uri, @Context HttpHeaders headers)
      throws InterruptedException {
    PutActorsHeader header =
        ActorHeaders.header(
            corpus,
            uri.getQueryParameters(),
            headers.getMediaType(),
            headers.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    return ActorsUpload.run(
        backends.actorUploads()::putActors,
        header,
        new Body(body, settings.body().max().asLongValue()),
        settings.deadline());
  }

  @GET
  @Operation(operationId = "listActors", summary = "A corpus's actors with their accounts")
  public ListActorsResponse list(String corpus, @Context UriInfo uri) {
    Arguments arguments = LIST.bind(uri.getQueryParameters());
    return backends
        .actors()
        .listActors(
            ListActorsRequest.newBuilder()
                .setCorpus(corpus)
                .setPageSize(PAGES.size(arguments))
                .setPageToken(PAGES.token(arguments))
                .build());
  }

  @DELETE
  @Path("/{actorId:.+}")
  @Operation(operationId = "deleteActor", summary = "Delete an actor; the posts stay")
  public DeleteActorResponse delete(
      String corpus, @Context UriInfo uri, HttpServerRequest request) {
    Query.NONE.bind(uri.getQueryParameters());
    DeleteActorRequest delete =
        DeleteActorRequest.newBuilder()
            .setCorpus(corpus)
            .setActorId(PathTail.id(request.path()))
            .build();
    return backends.actors().deleteActor(delete);
  }
}
