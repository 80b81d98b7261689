package chancery.gateway.opinion;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.StanceAuthorSort;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StancePostSort;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Paging;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.log.v1.Stance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/targets/{name}")
@RunOnVirtualThread
@Tag(name = "targets", description = "What people are for or against")
public class StanceResource {

  /** For programs, or as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<Bucket> BUCKET =
      choice(
          "bucket",
          values(Bucket.class),
          "Length of an interval, in UTC; weeks begin on Monday. Without it: about a hundred intervals.");
  private static final Parameter<Dimension> BY =
      choice("by", values(Dimension.class), "One series for each of this dimension's values.");
  private static final Parameter<Long> GROUPS =
      whole("groups", 1, 50, "Series of the most frequent values, 8 without it.");
  private static final Parameter<String> CODEBOOK =
      text("codebook", "Codebook of the dimension `topic`; without it the built-in one.");
  private static final Parameter<Stance> SIDE =
      choice(
          "side",
          Map.of("favour", Stance.STANCE_FAVOUR, "against", Stance.STANCE_AGAINST),
          "`favour` or `against`. Without it everybody who wrote about the target, by their posts.");
  private static final Parameter<StanceAuthorSort> AUTHOR_SORT =
      choice(
          "sort",
          values(StanceAuthorSort.class),
          "`leaning`, the surest first, or `posts`. Without it: leaning where a side is given.");
  private static final Parameter<Stance> STANCE =
      choice("stance", values(Stance.class), "Posts of this stance only.");
  private static final Parameter<StancePostSort> POST_SORT =
      choice(
          "sort",
          values(StancePostSort.class),
          "`certain`, the most certain first, or `uncertain`: the posts without a label that the model is least sure"
              + " of, which teach it most.");
  private static final Paging PAGES = Paging.of(20, 1000);

  /** Parameters of stances over time. */
  public static final Query OVER_TIME =
      SliceQuery.QUERY.and(Query.of(BUCKET, BY, GROUPS, CODEBOOK, FORMS.parameter()));

  /** Parameters of the authors. */
  public static final Query AUTHORS =
      SliceQuery.QUERY
          .and(Query.of(SIDE, AUTHOR_SORT))
          .and(PAGES.query())
          .and(Query.of(FORMS.parameter()));

  /** Parameters of the posts. */
  public static final Query POSTS =
      SliceQuery.QUERY
          .and(Query.of(STANCE, POST_SORT))
          .and(PAGES.query())
          .and(Query.of(FORMS.parameter()));

  private final Backends backends;

  StanceResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Path("/stance")
  @Operation(
      operationId = "stance",
      summary = "How the posts about a target stand to it, over time",
      description =
          "Counts and shares of favour, against and none with 95 % intervals. `judge` says what the stances come from:"
              + " words are weaker than labels. As CSV, one line for each interval of each group.")
  public Response stance(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = OVER_TIME.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    StanceRequest.Builder request =
        StanceRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments)).setTarget(name);
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(BY, request::setBy);
    arguments.ifGiven(GROUPS, groups -> request.setGroups(groups.intValue()));
    arguments.ifGiven(CODEBOOK, request::setCodebook);
    StanceResponse stances = backends.opinions().stance(request.build());
    return media == Media.CSV
        ? Download.answer(out -> StanceTables.overTime(stances, out), media, name + "-stance")
        : Response.ok(stances).type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("/authors")
  @Operation(
      operationId = "stanceAuthors",
      summary = "Supporters and opponents of a target",
      description =
          "Each with a leaning from -1, against, to 1, in favour, its interval, and the posts that show it. Few posts"
              + " leave an author near 0.")
  public Response authors(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = AUTHORS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    StanceAuthorsRequest.Builder request =
        StanceAuthorsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setTarget(name)
            .setPageSize(PAGES.size(arguments))
            .setPageToken(PAGES.token(arguments));
    arguments.ifGiven(SIDE, request::setSide);
    arguments.ifGiven(AUTHOR_SORT, request::setSort);
    StanceAuthorsResponse authors = backends.opinions().stanceAuthors(request.build());
    return media == Media.CSV
        ? Download.answer(out -> StanceTables.authors(authors, out), media, name + "-authors")
        : Response.ok(authors).type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("/posts")
  @Operation(
      operationId = "stancePosts",
      summary = "The posts about a target with their stances",
      description = "Each with its probabilities, and an analyst's label where there is one.")
  public Response posts(
      String corpus, String name, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = POSTS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    StancePostsRequest.Builder request =
        StancePostsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setTarget(name)
            .setPageSize(PAGES.size(arguments))
            .setPageToken(PAGES.token(arguments));
    arguments.ifGiven(STANCE, request::setStance);
    arguments.ifGiven(POST_SORT, request::setSort);
    StancePostsResponse posts = backends.opinions().stancePosts(request.build());
    return media == Media.CSV
        ? Download.answer(out -> StanceTables.posts(posts, out), media, name + "-posts")
        : Response.ok(posts).type(MediaType.APPLICATION_JSON).build();
  }
}
