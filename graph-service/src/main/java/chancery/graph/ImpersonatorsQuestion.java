package chancery.graph;

import chancery.graph.v1.ImpersonatorsRequest;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import java.util.List;

/**
 * A request for accounts that resemble actors, checked and with its defaults filled in.
 *
 * @param actors ids, sorted; empty for all
 * @param minScore from 0 to 1
 */
record ImpersonatorsQuestion(Slice slice, List<String> actors, double minScore, int limit) {

  private static final double DEFAULT_SCORE = 0.5;

  ImpersonatorsQuestion {
    actors = List.copyOf(actors);
  }

  static ImpersonatorsQuestion of(ImpersonatorsRequest request, IdentityLimits limits) {
    Slices.check(request.getSlice());
    double score = request.hasMinScore() ? request.getMinScore() : DEFAULT_SCORE;
    if (!(score >= 0 && score <= 1)) {
      throw ChanceryException.invalid("minScore", "must be from 0 to 1, not " + score);
    }
    return new ImpersonatorsQuestion(
        request.getSlice(),
        request.getActorIdsList().stream().distinct().sorted().toList(),
        score,
        limit(request.getLimit(), limits));
  }

  /** The usual limit for 0. */
  static int limit(int asked, IdentityLimits limits) {
    int limit = asked == 0 ? limits.defaultLimit() : asked;
    if (limit < 1 || limit > limits.largestLimit()) {
      throw ChanceryException.invalid(
          "limit", "must be from 1 to %d, not %d".formatted(limits.largestLimit(), limit));
    }
    return limit;
  }

  /** What decides the answer, in one form. */
  ImpersonatorsRequest canonical() {
    return ImpersonatorsRequest.newBuilder()
        .setSlice(slice.toBuilder().clearMinPosition().clearMaxStaleness())
        .addAllActorIds(actors)
        .setMinScore(minScore)
        .setLimit(limit)
        .build();
  }
}
