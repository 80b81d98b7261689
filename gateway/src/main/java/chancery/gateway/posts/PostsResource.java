package chancery.gateway.posts;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.values;

import chancery.analysis.v1.ExportPostsRequest;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.Sort;
import chancery.gateway.backend.Backends;
import chancery.gateway.backend.Messages;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.PathTail;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.ingest.v1.DeletePostRequest;
import chancery.ingest.v1.DeletePostResponse;
import chancery.ingest.v1.GetPostRequest;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
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

@Path("/v1/corpora/{corpus}/posts")
@RunOnVirtualThread
@Tag(name = "posts", description = "The posts themselves")
public class PostsResource {

  /** A page of a search, or the whole slice as a file. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.NDJSON, Media.CSV);

  private static final Parameter<Sort> SORT =
      choice("sort", values(Sort.class), "Order of a search; newest first without it.");
  private static final Paging PAGES = Paging.of(20, 1000);

  /** Parameters of a search. */
  public static final Query SEARCH =
      SliceQuery.QUERY.and(Query.of(SORT)).and(PAGES.query()).and(Query.of(FORMS.parameter()));

  /** Parameters of one post. */
  public static final Query ONE = Query.of(SliceQuery.MIN_POSITION);

  private final Backends backends;

  PostsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "searchPosts",
      summary = "Search posts, or download all posts of a slice",
      description =
          "As JSON, a page of the search. As NDJSON or CSV, the whole slice as a file, in the order of the log; `sort`"
              + " and the paging do not apply. In CSV, cells that a spreadsheet would take for a formula have an"
              + " apostrophe before them.")
  public Response search(
      String corpus,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request) {
    Arguments arguments = SEARCH.bind(uri.getQueryParameters());
    Slice slice = SliceQuery.slice(corpus, arguments);
    Media media = FORMS.choose(arguments, headers);
    if (media == Media.JSON) {
      return page(slice, arguments);
    }
    for (Parameter<?> paged : new Parameter<?>[] {SORT, PAGES.pageSize(), Paging.PAGE_TOKEN}) {
      if (arguments.has(paged)) {
        throw ChanceryException.invalid(
            paged.name(), "only for JSON; a file holds the whole slice in the order of the log");
      }
    }
    return download(slice, media, request);
  }

  private Response page(Slice slice, Arguments arguments) {
    SearchPostsRequest.Builder search =
        SearchPostsRequest.newBuilder()
            .setSlice(slice)
            .setPageSize(PAGES.size(arguments))
            .setPageToken(PAGES.token(arguments));
    arguments.ifGiven(SORT, search::setSort);
    return Response.ok(backends.analysis().searchPosts(search.build()))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private Response download(Slice slice, Media media, HttpServerRequest request) {
    ExportPostsRequest export = ExportPostsRequest.newBuilder().setSlice(slice).build();
    return Download.of(
        Messages.open(() -> backends.analysisExports().exportPosts(export)),
        media,
        slice.getCorpus() + "-posts",
        request,
        media == Media.CSV ? new CsvPosts() : new NdjsonPosts());
  }

  @GET
  @Path("/{postId:.+}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getPost",
      summary = "One post, as the log has it",
      description = "The id may hold `:` and `/`, percent-encoded or not.")
  public Post get(String corpus, @Context UriInfo uri, HttpServerRequest request) {
    ONE.bind(uri.getQueryParameters());
    GetPostRequest get =
        GetPostRequest.newBuilder()
            .setCorpus(corpus)
            .setPostId(PathTail.id(request.path()))
            .build();
    return backends.posts().getPost(get).getPost();
  }

  @DELETE
  @Path("/{postId:.+}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "deletePost",
      summary = "Erase a post",
      description =
          "From the log and from everything made of it. An import that holds the post again brings it back. The answer's"
              + " position, as `minPosition`, makes a read see the deletion.")
  public DeletePostResponse delete(String corpus, @Context UriInfo uri, HttpServerRequest request) {
    Query.NONE.bind(uri.getQueryParameters());
    DeletePostRequest delete =
        DeletePostRequest.newBuilder()
            .setCorpus(corpus)
            .setPostId(PathTail.id(request.path()))
            .build();
    return backends.posts().deletePost(delete);
  }
}
