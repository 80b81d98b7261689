package chancery.gateway.content;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.positive;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.time;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.KeynessDimension;
import chancery.analysis.v1.KeynessItem;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.content.Answer.Table;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/keyness")
@RunOnVirtualThread
@Tag(name = "content")
public class KeynessResource {

  /** For the page, or as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<String> AGAINST_Q =
      text(
          "againstQ",
          "What the slice is held against, as `q`. Without this and the next two: the posts of the slice's range that"
              + " are not in the slice.");
  private static final Parameter<Instant> AGAINST_FROM =
      time("againstFrom", "Earliest creation time of what it is held against, as `from`.");
  private static final Parameter<Instant> AGAINST_TO =
      time("againstTo", "Latest creation time of what it is held against, as `to`.");
  private static final Parameter<KeynessDimension> DIMENSION =
      choice("dimension", values(KeynessDimension.class), "What is compared; words without it.");
  private static final Parameter<Long> MIN_POSTS =
      whole(
          "minPosts",
          1,
          Integer.MAX_VALUE,
          "Posts of both together that a value must have, 5 without it.");
  private static final Parameter<Double> PRIOR =
      positive("prior", "Words of the log-odds' prior, 1000 without it.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 1000, "Values of each side, 50 without it.");

  /** Parameters of a keyness. */
  public static final Query KEYNESS =
      SliceQuery.QUERY.and(
          Query.of(
              AGAINST_Q,
              AGAINST_FROM,
              AGAINST_TO,
              DIMENSION,
              MIN_POSTS,
              PRIOR,
              LIMIT,
              FORMS.parameter()));

  private static final List<String> COLUMNS =
      List.of("value", "label", "posts", "against_posts", "g2", "p", "log_odds", "z");

  private final Backends backends;

  KeynessResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "keyness",
      summary = "Words or hashtags that mark a slice off from another",
      description =
          "By log-odds with informative Dirichlet prior, with the log-likelihood ratio beside them. As CSV, those of the"
              + " slice, then those of what it is held against.")
  public Response keyness(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = KEYNESS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    KeynessRequest.Builder request =
        KeynessRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    if (arguments.has(AGAINST_Q) || arguments.has(AGAINST_FROM) || arguments.has(AGAINST_TO)) {
      request.setAgainst(against(corpus, arguments));
    }
    arguments.ifGiven(DIMENSION, request::setDimension);
    arguments.ifGiven(MIN_POSTS, posts -> request.setMinPosts(posts.intValue()));
    arguments.ifGiven(PRIOR, request::setPrior);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    KeynessResponse response = backends.content().keyness(request.build());
    return Answer.of(media, corpus + "-keyness", response, table(response));
  }

  private static Slice against(String corpus, Arguments arguments) {
    Slice.Builder against =
        Slice.newBuilder().setCorpus(corpus).setQuery(arguments.get(AGAINST_Q, ""));
    arguments.ifGiven(AGAINST_FROM, from -> against.setFrom(WireTime.timestamp(from)));
    arguments.ifGiven(AGAINST_TO, to -> against.setTo(WireTime.timestamp(to)));
    return against.build();
  }

  private static Table table(KeynessResponse response) {
    List<List<Object>> rows = new ArrayList<>();
    response.getItemsList().forEach(item -> rows.add(row(item)));
    response.getAgainstItemsList().forEach(item -> rows.add(row(item)));
    return new Table(COLUMNS, rows);
  }

  private static List<Object> row(KeynessItem item) {
    return List.of(
        item.getValue(),
        item.getLabel(),
        item.getPosts(),
        item.getAgainstPosts(),
        item.getG2(),
        item.getP(),
        item.getLogOdds(),
        item.getZ());
  }
}
