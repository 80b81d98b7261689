package chancery.graph;

import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.RankSignalsRequest;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;

/**
 * A request for signals, checked and with its defaults filled in.
 *
 * @param minPosts of an account that is compared
 * @param limit accounts told; 0 where one account is asked for
 * @param account that is asked for; empty for a ranking
 */
record SignalsQuestion(Slice slice, int minPosts, int limit, long seed, String account) {

  private static final int DEFAULT_POSTS = 20;
  private static final int LEAST_POSTS = 2;

  static SignalsQuestion of(RankSignalsRequest request, IdentityLimits limits) {
    Slices.check(request.getSlice());
    return new SignalsQuestion(
        request.getSlice(),
        minPosts(request.getMinPosts()),
        ImpersonatorsQuestion.limit(request.getLimit(), limits),
        request.getSeed(),
        "");
  }

  static SignalsQuestion of(AccountSignalsRequest request) {
    Slices.check(request.getSlice());
    if (request.getAccount().isBlank()) {
      throw ChanceryException.invalid("account", "is missing");
    }
    return new SignalsQuestion(
        request.getSlice(),
        minPosts(request.getMinPosts()),
        0,
        request.getSeed(),
        request.getAccount());
  }

  private static int minPosts(int asked) {
    int posts = asked == 0 ? DEFAULT_POSTS : asked;
    if (posts < LEAST_POSTS) {
      throw ChanceryException.invalid(
          "minPosts", "must be at least %d, not %d".formatted(LEAST_POSTS, posts));
    }
    return posts;
  }

  private Slice canonicalSlice() {
    return slice.toBuilder().clearMinPosition().clearMaxStaleness().build();
  }

  /** What decides a ranking, in one form. */
  RankSignalsRequest canonicalRanking() {
    return RankSignalsRequest.newBuilder()
        .setSlice(canonicalSlice())
        .setMinPosts(minPosts)
        .setLimit(limit)
        .setSeed(seed)
        .build();
  }

  /** What decides the answer about one account, in one form. */
  AccountSignalsRequest canonicalAccount() {
    return AccountSignalsRequest.newBuilder()
        .setSlice(canonicalSlice())
        .setAccount(account)
        .setMinPosts(minPosts)
        .setSeed(seed)
        .build();
  }

  /** Coordination with its usual parameters. */
  CoordinationQuestion coordination(CoordinationLimits limits) {
    return CoordinationQuestion.of(DetectRequest.newBuilder().setSlice(slice).build(), limits);
  }
}
