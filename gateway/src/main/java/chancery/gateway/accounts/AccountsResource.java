package chancery.gateway.accounts;

import static chancery.gateway.query.Parameters.whole;

import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.gateway.backend.Backends;
import chancery.gateway.query.Arguments;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.PathTail;
import chancery.gateway.query.Query;
import chancery.gateway.query.SliceQuery;
import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.AccountSignalsResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/corpora/{corpus}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts", description = "What accounts do, and how groups of them compare")
public class AccountsResource {

  private static final Parameter<Long> LIMIT =
      whole(
          "limit",
          1,
          100,
          "Hashtags, mentions, domains, languages and posts shown; 10 without it.");

  private static final String SIGNALS_PATH = "/signals";

  /** Parameters of one account's signals. */
  public static final Query SIGNALS =
      SliceQuery.QUERY.and(Query.of(SignalsResource.MIN_POSTS, SignalsResource.SEED));

  /** Parameters of one account. */
  public static final Query ONE = SliceQuery.QUERY.and(Query.of(LIMIT));

  private final Backends backends;

  AccountsResource(Backends backends) {
    this.backends = backends;
  }

  @GET
  @Path("/{accountId:.+}")
  @Operation(
      operationId = "account",
      summary = "What one account does",
      description =
          "By id, or by `platform:handle` in any letter case: `x:un`. Activity by hour and weekday, kinds, hashtags,"
              + " mentions, domains, interactions, followers as seen, most successful posts, languages and handles.")
  public ProfileResponse get(String corpus, @Context UriInfo uri, HttpServerRequest sent) {
    Arguments arguments = ONE.bind(uri.getQueryParameters());
    ProfileRequest.Builder request =
        ProfileRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setAccount(PathTail.id(sent.path()));
    arguments.ifGiven(LIMIT, limit -> request.setLimit(limit.intValue()));
    return backends.accounts().profile(request.build());
  }

  @GET
  @Path("/{accountId:.+}/signals")
  @Operation(
      operationId = "accountSignals",
      summary = "How unlike the other accounts of the slice one account is",
      description =
          "Posting rhythm, copies, reposts, partners, followers, age, name and coordination, each with its percentile"
              + " among the accounts of the slice, and a score with its interval. No signal says what an account is.")
  public AccountSignalsResponse signals(
      String corpus, @Context UriInfo uri, HttpServerRequest sent) {
    Arguments arguments = SIGNALS.bind(uri.getQueryParameters());
    String tail = PathTail.id(sent.path());
    AccountSignalsRequest.Builder request =
        AccountSignalsRequest.newBuilder()
            .setSlice(SliceQuery.slice(corpus, arguments))
            .setAccount(tail.substring(0, tail.length() - SIGNALS_PATH.length()));
    arguments.ifGiven(SignalsResource.MIN_POSTS, posts -> request.setMinPosts(posts.intValue()));
    arguments.ifGiven(SignalsResource.SEED, request::setSeed);
    return backends.identities().accountSignals(request.build());
  }
}
