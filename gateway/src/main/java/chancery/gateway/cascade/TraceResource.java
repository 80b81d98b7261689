package chancery.gateway.cascade;

import static chancery.gateway.query.Parameters.choice;
import static chancery.gateway.query.Parameters.share;
import static chancery.gateway.query.Parameters.text;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.backend.Messages;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.Claim;
import chancery.graph.v1.ExportAppearancesRequest;
import chancery.graph.v1.TraceClaimRequest;
import chancery.kit.error.ChanceryException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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

@Path("/v1/corpora/{corpus}/trace")
@RunOnVirtualThread
@Tag(name = "network")
public class TraceResource {

  /** The traced claim, or all its appearances as a file. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.NDJSON, Media.CSV);

  private static final Map<String, Boolean> SWITCH = Map.of("true", true, "false", false);
  private static final Parameter<String> LINK =
      text("link", "A link, in any form: posts are found by its canonical form.");
  private static final Parameter<String> TEXT =
      text("text", "A text: posts are found that are the same or nearly so.");
  private static final Parameter<String> HASHTAG = text("hashtag", "A hashtag.");
  private static final Parameter<String> POST =
      text(
          "post",
          "Id of a post: what passes it on, has a text like its own, or one of its links. Of a repost, the post that it"
              + " passes on.");
  private static final Parameter<Double> SIMILARITY =
      share("similarity", "Of near copies, at least, above 0 and up to 1; 0.7 without it.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 5000, "Appearances told, the earliest; 100 without it. A file has all.");
  private static final Parameter<Long> AMPLIFIERS =
      whole("amplifiers", 1, 1000, "Accounts told; 20 without it.");
  private static final Parameter<Boolean> COMMUNITIES =
      choice("communities", SWITCH, "Also which communities of the network the claim crossed.");
  private static final Parameter<Boolean> COORDINATION =
      choice("coordination", SWITCH, "Also what part coordinated groups played.");
  private static final Parameter<Long> SEED =
      whole("seed", 0, Long.MAX_VALUE, "Of the communities; 0 without it.");
  private static final List<Parameter<String>> CLAIMS = List.of(LINK, TEXT, HASHTAG, POST);

  /** Parameters of a trace. */
  public static final Query TRACE =
      SliceQuery.QUERY.and(
          Query.of(
              LINK,
              TEXT,
              HASHTAG,
              POST,
              SIMILARITY,
              LIMIT,
              AMPLIFIERS,
              COMMUNITIES,
              COORDINATION,
              SEED,
              FORMS.parameter()));

  private final Backends backends;

  TraceResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "trace",
      summary = "Where a claim came from and who carried it",
      description =
          "Give just one of link, text, hashtag and post. The answer has every appearance on any platform, the earliest"
              + " known one and what is missing before it, the accounts that carried it in their order and by their"
              + " followers, and when it came to which language, country and platform. As NDJSON or CSV, all"
              + " appearances.")
  public Response trace(
      String corpus,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      HttpServerRequest request) {
    Arguments arguments = TRACE.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    TraceClaimRequest question = question(corpus, arguments);
    if (media == Media.JSON) {
      return Response.ok(backends.cascades().traceClaim(question))
          .type(MediaType.APPLICATION_JSON)
          .build();
    }
    ExportAppearancesRequest export =
        ExportAppearancesRequest.newBuilder().setTrace(question).build();
    return Download.of(
        Messages.open(() -> backends.cascadeExports().exportAppearances(export)),
        media,
        corpus + "-trace",
        request,
        media == Media.CSV ? new AppearanceTable() : new AppearanceLines());
  }

  private static TraceClaimRequest question(String corpus, Arguments arguments) {
    TraceClaimRequest.Builder question =
        TraceClaimRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setClaim(claim(arguments))
            .setCommunities(arguments.get(COMMUNITIES, false))
            .setCoordination(arguments.get(COORDINATION, false));
    arguments.ifGiven(SIMILARITY, question::setSimilarity);
    arguments.ifGiven(LIMIT, limit -> question.setLimit(limit.intValue()));
    arguments.ifGiven(AMPLIFIERS, most -> question.setAmplifiers(most.intValue()));
    arguments.ifGiven(SEED, question::setSeed);
    return question.build();
  }

  private static Claim claim(Arguments arguments) {
    if (CLAIMS.stream().filter(arguments::has).count() != 1) {
      throw ChanceryException.invalid("claim", "give just one of link, text, hashtag and post");
    }
    Claim.Builder claim = Claim.newBuilder();
    arguments.ifGiven(LINK, claim::setLink);
    arguments.ifGiven(TEXT, claim::setText);
    arguments.ifGiven(HASHTAG, claim::setHashtag);
    arguments.ifGiven(POST, claim::setPostId);
    return claim.build();
  }
}
