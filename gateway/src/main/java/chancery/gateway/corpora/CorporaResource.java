package chancery.gateway.corpora;

import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.DeleteCorpusRequest;
import chancery.ingest.v1.DeleteCorpusResponse;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.ListCorporaRequest;
import chancery.ingest.v1.ListCorporaResponse;
import chancery.ingest.v1.PutCorpusRequest;
import chancery.ingest.v1.PutCorpusResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "corpora", description = "Workspaces: each post and actor lives in exactly one")
public class CorporaResource {

  private static final Paging PAGES = Paging.of(50, 1000);

  /** Parameters of the list. */
  public static final Query LIST = PAGES.query().and(Query.of(SliceQuery.MIN_POSITION));

  /** Parameters of one corpus. */
  public static final Query ONE = Query.of(SliceQuery.MIN_POSITION);

  private final Backends backends;

  CorporaResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(operationId = "listCorpora", summary = "All corpora, with counts and time range")
  public ListCorporaResponse list(@Context UriInfo uri) {
    Arguments arguments = LIST.bind(uri.getQueryParameters());
    return backends
        .corpora()
        .listCorpora(
            ListCorporaRequest.newBuilder()
                .setPageSize(PAGES.size(arguments))
                .setPageToken(PAGES.token(arguments))
                .build());
  }

  @GET
  @Path("/{corpus}")
  @Operation(operationId = "getCorpus", summary = "One corpus, with counts and time range")
  public Corpus get(String corpus, @Context UriInfo uri) {
    ONE.bind(uri.getQueryParameters());
    return backends
        .corpora()
        .getCorpus(GetCorpusRequest.newBuilder().setCorpus(corpus).build())
        .getCorpus();
  }

  @PUT
  @Path("/{corpus}")
  @Operation(
      operationId = "putCorpus",
      summary = "Create a corpus",
      description =
          "201 for a new corpus, 200 for one that is there already, which stays as it is. The name is 1 to 64 of a-z,"
              + " 0-9 and hyphen. A body is not needed and not read.")
  public Response put(String corpus, @Context UriInfo uri) {
    Query.NONE.bind(uri.getQueryParameters());
    PutCorpusResponse put =
        backends.corpora().putCorpus(PutCorpusRequest.newBuilder().setCorpus(corpus).build());
    Response.ResponseBuilder answer =
        put.getCreated() ? Response.created(uri.getAbsolutePath()) : Response.ok();
    return answer.entity(put.getCorpus()).build();
  }

  @DELETE
  @Path("/{corpus}")
  @Operation(
      operationId = "deleteCorpus",
      summary = "Delete a corpus with its posts, actors and imports",
      description = "The answer's position, as `minPosition`, makes a read see the deletion.")
  public DeleteCorpusResponse delete(String corpus, @Context UriInfo uri) {
    Query.NONE.bind(uri.getQueryParameters());
    return backends
        .corpora()
        .deleteCorpus(DeleteCorpusRequest.newBuilder().setCorpus(corpus).build());
  }
}
