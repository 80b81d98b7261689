package chancery.gateway.coordination;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.ShareLayer;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/coordination")
@RunOnVirtualThread
@Tag(name = "network")
public class CoordinationResource {

  /** For the page, or the edges as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  private static final Parameter<List<ShareLayer>> LAYERS =
      choices(
          "layers",
          values(ShareLayer.class),
          "In which ways the same was shared; all but domain and near_copy without it. For near_copy, texts are"
              + " compared; the others are equal.");
  private static final Parameter<Long> WINDOW =
      whole("window", 0, 86_400, "Seconds between two shares, at most; 10 without it.");
  private static final Parameter<Long> MIN_PARTICIPATION =
      whole("minParticipation", 1, 1_000_000, "Fewest shares of an account; 2 without it.");
  private static final Parameter<Double> EDGE_WEIGHT =
      share(
          "edgeWeight",
          "Edges are kept that are heavier than this quantile of all weights, 0 to 1; 0.5 without it.");
  private static final Parameter<Boolean> EVERY_EDGE =
      choice(
          "everyEdge",
          Map.of("true", true, "false", false),
          "Edges of any weight are kept; not together with edgeWeight.");
  private static final Parameter<Long> LEAST_LAYERS =
      whole("leastLayers", 1, 7, "In so many layers an edge has to be kept; 1 without it.");
  private static final Parameter<Long> NEAREST =
      whole(
          "nearest",
          1,
          1000,
          "A share is compared with at most so many that follow it in the same object; 100 without it. What that leaves"
              + " out is told as `bounded`.");
  private static final Parameter<Double> SIMILARITY =
      share(
          "similarity",
          "Jaccard's similarity that near copies have at least, 0.5 to 1; 0.7 without it. With the layer near_copy only.");
  private static final Parameter<String> FOLLOWS =
      text(
          "follows",
          "Name of an imported network of the corpus whose ties lead from a follower to who is followed: tells how far"
              + " the members of a group have the same followers.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 200, "Groups told, the largest; 20 without it.");

  /** Parameters of coordination. */
  public static final Query COORDINATION =
      SliceQuery.QUERY.and(
          Query.of(
              LAYERS,
              WINDOW,
              MIN_PARTICIPATION,
              EDGE_WEIGHT,
              EVERY_EDGE,
              LEAST_LAYERS,
              NEAREST,
              SIMILARITY,
              FOLLOWS,
              LIMIT,
              FORMS.parameter()));

  private final Backends backends;

  CoordinationResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "coordination",
      summary = "Accounts that share the same within seconds, again and again",
      description =
          "Groups of accounts with what they shared, the posts that show it, the seconds between shares, and the"
              + " probability of that by chance, which says nothing about intent. As CSV, the edges of the groups.")
  public Response coordination(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = COORDINATION.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    DetectResponse detected = backends.coordination().detect(question(corpus, arguments));
    if (media != Media.CSV) {
      return Response.ok(detected).type(MediaType.APPLICATION_JSON).build();
    }
    requireWhole(detected);
    return Download.answer(out -> EdgeTable.write(detected, out), media, corpus + "-coordination");
  }

  private static DetectRequest question(String corpus, Arguments arguments) {
    DetectRequest.Builder question =
        DetectRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .addAllLayers(arguments.get(LAYERS, List.of()))
            .setEveryEdge(arguments.get(EVERY_EDGE, false));
    arguments.ifGiven(WINDOW, window -> question.setWindow(window.intValue()));
    arguments.ifGiven(MIN_PARTICIPATION, least -> question.setMinParticipation(least.intValue()));
    arguments.ifGiven(EDGE_WEIGHT, question::setEdgeWeight);
    arguments.ifGiven(LEAST_LAYERS, least -> question.setLeastLayers(least.intValue()));
    arguments.ifGiven(NEAREST, nearest -> question.setNearest(nearest.intValue()));
    arguments.ifGiven(SIMILARITY, question::setSimilarity);
    arguments.ifGiven(FOLLOWS, question::setFollows);
    arguments.ifGiven(LIMIT, limit -> question.setLimit(limit.intValue()));
    return question.build();
  }

  /** A table has no place to say that edges are left out. */
  private static void requireWhole(DetectResponse detected) {
    if (detected.getCut().getEdges() > 0) {
      throw ChanceryException.invalid(
          "limit",
          "the groups have %d edges more than one answer tells; lower it, narrow the slice or raise edgeWeight"
              .formatted(detected.getCut().getEdges()));
    }
  }
}
