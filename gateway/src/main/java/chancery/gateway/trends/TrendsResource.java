package chancery.gateway.trends;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.notNegative;
import static chancery.gateway.query.Parameters.positive;
import static chancery.gateway.query.Parameters.time;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.CarrierGroup;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.HashtagRequest;
import chancery.analysis.v1.HashtagResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.PathTail;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.time.WireTime;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}")
@RunOnVirtualThread
@Tag(name = "trends", description = "What was said more often than usual, and who took it up")
public class TrendsResource {

  /** Bursts, also as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<BurstDimension> DIMENSION =
      choice("dimension", values(BurstDimension.class), "What bursts; hashtags without it.");
  private static final Parameter<Bucket> BUCKET =
      choice(
          "bucket",
          values(Bucket.class),
          "Length of an interval, in UTC; weeks begin on Monday. Without it: about a hundred intervals.");
  private static final Parameter<Double> S =
      positive("s", "How many times the usual rate that of a burst is, above 1; 2 without it.");
  private static final Parameter<Double> GAMMA =
      notNegative("gamma", "How hard it is to enter a burst; 1 without it.");
  private static final Parameter<Long> MIN_POSTS =
      whole(
          "minPosts",
          1,
          1_000_000,
          "Posts that a burst has at least; without it 20, of the running hour 10.");
  private static final Parameter<Long> WARM_UP =
      whole(
          "warmUp",
          1,
          10_000,
          "Intervals with posts that there must be for bursts to be told; without it 10. Of the running hour: how many"
              + " of the twelve hours before; without it 6.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 1000, "Bursts in the answer, the heaviest; 20 without it.");
  private static final Parameter<Instant> AT =
      time("at", "End of the running hour. Without it: just after the newest post.");
  private static final Parameter<CarrierGroup> GROUP =
      choice(
          "group",
          values(CarrierGroup.class),
          "Between what the tag was carried: countries of actors, which is meant without it, languages of posts,"
              + " places, or communities of the slice's network.");
  private static final Parameter<Long> SHOWN =
      whole("limit", 1, 200, "First users, co-hashtags, groups and carriers shown; 20 without it.");

  /** Parameters of bursts. */
  public static final Query BURSTS =
      SliceQuery.QUERY.and(
          Query.of(DIMENSION, BUCKET, S, GAMMA, MIN_POSTS, WARM_UP, LIMIT, FORMS.parameter()));

  /** Parameters of the bursts of the running hour. */
  public static final Query CURRENT =
      Query.of(
          SliceQuery.Q,
          SliceQuery.MIN_POSITION,
          SliceQuery.MAX_STALENESS,
          DIMENSION,
          AT,
          S,
          GAMMA,
          MIN_POSTS,
          WARM_UP,
          LIMIT);

  /** Parameters of a hashtag. */
  public static final Query HASHTAG = SliceQuery.QUERY.and(Query.of(BUCKET, GROUP, SHOWN));

  private final Backends backends;

  TrendsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Path("/bursts")
  @Operation(
      operationId = "bursts",
      summary = "When something was said more often than usual",
      description = "By Kleinberg's two-state automaton. As JSON, or as a table in CSV.")
  public Response bursts(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = BURSTS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    BurstsRequest.Builder request =
        BurstsRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(DIMENSION, request::setDimension);
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(S, request::setS);
    arguments.ifGiven(GAMMA, request::setGamma);
    arguments.ifGiven(MIN_POSTS, least -> request.setMinPosts(least.intValue()));
    arguments.ifGiven(WARM_UP, least -> request.setWarmUp(least.intValue()));
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    var answer = backends.trends().bursts(request.build());
    return media == Media.CSV
        ? Download.answer(out -> BurstTable.write(answer, out), media, corpus + "-bursts")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }

  @GET
  @Path("/bursts/current")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "currentBursts",
      summary = "What bursts in the running hour",
      description =
          "The last hour against the twelve before, checked against the same hour of the day and of the week before.")
  public CurrentBurstsResponse current(String corpus, @Context UriInfo uri) {
    Arguments arguments = CURRENT.bind(uri.getQueryParameters());
    CurrentBurstsRequest.Builder request =
        CurrentBurstsRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(DIMENSION, request::setDimension);
    arguments.ifGiven(AT, at -> request.setAt(WireTime.timestamp(at)));
    arguments.ifGiven(S, request::setS);
    arguments.ifGiven(GAMMA, request::setGamma);
    arguments.ifGiven(MIN_POSTS, least -> request.setMinPosts(least.intValue()));
    arguments.ifGiven(WARM_UP, least -> request.setWarmUp(least.intValue()));
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    return backends.trends().currentBursts(request.build());
  }

  @GET
  @Path("/hashtags/{tag:.+}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "hashtag",
      summary = "How a hashtag spread",
      description =
          "First users, adoption curve, co-hashtags, languages, and who carried it from one group to another. The tag"
              + " goes without the number sign, or with %23.")
  public HashtagResponse hashtag(String corpus, @Context UriInfo uri, HttpServerRequest sent) {
    Arguments arguments = HASHTAG.bind(uri.getQueryParameters());
    HashtagRequest.Builder request =
        HashtagRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setTag(PathTail.id(sent.path()));
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(GROUP, request::setGroup);
    arguments.ifGiven(SHOWN, limit -> request.setLimit(limit.intValue()));
    if (request.getGroup() == CarrierGroup.CARRIER_GROUP_COMMUNITY) {
      Communities.add(request, backends.graph());
    }
    return backends.trends().hashtag(request.build());
  }
}
