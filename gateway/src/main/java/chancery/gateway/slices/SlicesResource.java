package chancery.gateway.slices;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.Measure;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TimelineResponse;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "numbers", description = "Counts and measures over a slice")
public class SlicesResource {

  private static final Parameter<Bucket> BUCKET =
      choice(
          "bucket",
          values(Bucket.class),
          "Length of an interval, in UTC; weeks begin on Monday. Without it: about a hundred intervals.");
  private static final Parameter<Dimension> BY =
      choice("by", values(Dimension.class), "One series for each of this dimension's values.");
  private static final Parameter<List<Measure>> MEASURE =
      choices(
          "measure",
          values(Measure.class),
          "Measures beside the number of posts. `top` orders by the first of them.");
  private static final Parameter<Long> GROUPS =
      whole(
          "groups",
          1,
          50,
          "Series of the most frequent values, 8 without it; the rest is the group `other`.");
  private static final Parameter<Dimension> DIMENSION =
      choice("dimension", values(Dimension.class), "What is counted. Required.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 1000, "Values in the answer, 20 without it.");

  private static final Parameter<Double> CONFIDENCE =
      share(
          "confidence",
          "Probability that a post's likeliest sentiment must have for the post to be counted in the measure"
              + " `sentiment`, 0 to 1; without it the platform's setting.");
  private static final Parameter<String> CODEBOOK =
      text("codebook", "Codebook of the dimension `topic`; without it the built-in one.");

  /** Parameters of a timeline. */
  public static final Query TIMELINE =
      SliceQuery.QUERY.and(Query.of(BUCKET, BY, MEASURE, GROUPS, CONFIDENCE, CODEBOOK));

  /** Parameters of a top. */
  public static final Query TOP =
      SliceQuery.QUERY.and(Query.of(DIMENSION, MEASURE, LIMIT, CONFIDENCE, CODEBOOK));

  private final Backends backends;

  SlicesResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Path("/timeline")
  @Operation(operationId = "timeline", summary = "Posts and measures for each interval of time")
  public TimelineResponse timeline(String corpus, @Context UriInfo uri) {
    Arguments arguments = TIMELINE.bind(uri.getQueryParameters());
    TimelineRequest.Builder request =
        TimelineRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .addAllMeasures(arguments.get(MEASURE, List.of()));
    arguments.ifGiven(BUCKET, request::setBucket);
    arguments.ifGiven(BY, request::setBy);
    arguments.ifGiven(GROUPS, groups -> request.setGroups(groups.intValue()));
    arguments.ifGiven(CONFIDENCE, request::setConfidence);
    arguments.ifGiven(CODEBOOK, request::setCodebook);
    return backends.analysis().timeline(request.build());
  }

  @GET
  @Path("/top")
  @Operation(operationId = "top", summary = "A dimension's most frequent values")
  public TopResponse top(String corpus, @Context UriInfo uri) {
    Arguments arguments = TOP.bind(uri.getQueryParameters());
    if (!arguments.has(DIMENSION)) {
      throw ChanceryException.invalid(
          DIMENSION.name(), "required; one of " + String.join(", ", DIMENSION.form().values()));
    }
    TopRequest.Builder request =
        TopRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .addAllMeasures(arguments.get(MEASURE, List.of()));
    arguments.ifGiven(DIMENSION, request::setDimension);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    arguments.ifGiven(CONFIDENCE, request::setConfidence);
    arguments.ifGiven(CODEBOOK, request::setCodebook);
    return backends.analysis().top(request.build());
  }
}
