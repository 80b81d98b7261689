package chancery.gateway.accounts;

import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.backend.Backends;
import chancery.gateway.media.Download;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.RankSignalsRequest;
import chancery.graph.v1.RankSignalsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/signals")
@RunOnVirtualThread
@Tag(name = "accounts")
public class SignalsResource {

  /** For the page, or the signals as a table. */
  public static final Forms FORMS = Forms.of(Media.JSON, Media.CSV);

  static final Parameter<Long> MIN_POSTS =
      whole(
          "minPosts",
          2,
          Integer.MAX_VALUE,
          "Posts in the slice that an account must have to be compared; 20 without it.");
  static final Parameter<Long> SEED =
      whole(
          "seed",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          "Of the bootstrap; 0 without it. The same seed gives the same answer.");
  private static final Parameter<Long> LIMIT =
      whole("limit", 1, 500, "Accounts told; 50 without it.");

  /** Parameters of the ranked list. */
  public static final Query SIGNALS =
      SliceQuery.QUERY.and(Query.of(MIN_POSTS, SEED, LIMIT, FORMS.parameter()));

  private final Backends backends;

  SignalsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Operation(
      operationId = "signals",
      summary = "The accounts of the slice that are least like the others",
      description =
          "By the mean of their signals' percentiles, with an interval and the signals that weigh most. Unusual is not"
              + " untrue: officials, newsrooms and enthusiasts are unusual, too. As CSV, one row a signal.")
  public Response signals(String corpus, @Context UriInfo uri, @Context HttpHeaders headers) {
    Arguments arguments = SIGNALS.bind(uri.getQueryParameters());
    Media media = FORMS.choose(arguments, headers);
    RankSignalsRequest.Builder request =
        RankSignalsRequest.newBuilder().setSlice(SliceQuery.slice(corpus, arguments));
    arguments.ifGiven(MIN_POSTS, posts -> request.setMinPosts(posts.intValue()));
    arguments.ifGiven(SEED, request::setSeed);
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    RankSignalsResponse answer = backends.identities().rankSignals(request.build());
    return media == Media.CSV
        ? Download.answer(out -> SignalTable.write(answer, out), media, corpus + "-signals")
        : Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
  }
}
