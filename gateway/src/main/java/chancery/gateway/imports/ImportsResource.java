package chancery.gateway.imports;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.ingest.v1.GetImportRequest;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ListImportsRequest;
import chancery.ingest.v1.ListImportsResponse;
import chancery.ingest.v1.ListRejectsRequest;
import chancery.ingest.v1.ListRejectsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/imports")
@RunOnVirtualThread
@Tag(name = "imports", description = "Files and streams of posts, and what became of them")
public class ImportsResource {

  /** A page of rejects, or all of them as a file. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Paging PAGES = Paging.of(50, 1000);

  /** Parameters of the list. */
  public static final Query LIST = PAGES.query().and(Query.of(SliceQuery.MIN_POSITION));

  /** Parameters of one import. */
  public static final Query ONE = Query.of(SliceQuery.MIN_POSITION);

  /** Parameters of an import's rejects. */
  public static final Query REJECTS = LIST.and(Query.of(FORMS.parameter()));

  private final Backends backends;

  ImportsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listImports", summary = "A corpus's imports, latest first")
  public ListImportsResponse list(String corpus, @Context UriInfo uri) {
    Arguments arguments = LIST.bind(uri.getQueryParameters());
    return backends
        .imports()
        .listImports(
            ListImportsRequest.newBuilder()
                .setCorpus(corpus)
                .setPageSize(PAGES.size(arguments))
                .setPageToken(PAGES.token(arguments))
                .build());
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "getImport", summary = "One import, as far as it has come")
  public Import get(String corpus, String id, @Context UriInfo uri) {
    ONE.bind(uri.getQueryParameters());
    return backends
        .imports()
        .getImport(GetImportRequest.newBuilder().setCorpus(corpus).setId(id).build())
        .getImport();
  }

  @GET
  @Path("/{id}/rejects")
  @Operation(
      operationId = "listRejects",
      summary = "An import's refused records, each with its line and the reason",
      description = "As JSON, a page of them; as CSV, all of them as a file.")
  public Response rejects(
      String corpus,
      String id,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request) {
    Arguments arguments = REJECTS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    ListRejectsRequest.Builder list =
        ListRejectsRequest.newBuilder().setCorpus(corpus).setImportId(id);
    if (media == Media.CSV) {
      RejectPages pages = new RejectPages(backends.imports()::listRejects, list);
      return Download.of(pages.open(), media, "rejects-" + id, request, new CsvRejects());
    }
    ListRejectsResponse page =
        backends
            .imports()
            .listRejects(
                list.setPageSize(PAGES.size(arguments))
                    .setPageToken(PAGES.token(arguments))
                    .build());
    return Response.ok(page).type(MediaType.APPLICATION_JSON).build();
  }
}
