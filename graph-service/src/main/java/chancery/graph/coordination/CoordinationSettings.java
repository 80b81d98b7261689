package chancery.graph.coordination;

import java.util.OptionalDouble;

/**
 * What counts as coordinated.
 *
 * @param window the greatest time between two shares of a pair, in the unit of the shares' times
 * @param minParticipation the fewest shares of an account, see {@link Coordination}
 * @param edgeWeight edges are kept whose weight is strictly above this quantile of all weights;
 *     empty keeps every edge
 * @param nearest a share is paired with at most so many that follow it, see {@link Pairs}
 */
public record CoordinationSettings(
    long window, int minParticipation, OptionalDouble edgeWeight, int nearest) {

  /** CooRTweet's. */
  public static final long DEFAULT_WINDOW_SECONDS = 10;

  /** CooRTweet's. */
  public static final int DEFAULT_MIN_PARTICIPATION = 2;

  /** CooRTweet's. */
  public static final double DEFAULT_EDGE_WEIGHT = 0.5;

  public static final int DEFAULT_NEAREST = 100;

  public CoordinationSettings {
    require(window >= 0 && window <= Integer.MAX_VALUE, "window is from 0 to 2147483647", window);
    require(minParticipation >= 1, "minParticipation is at least 1", minParticipation);
    double quantile = edgeWeight.orElse(0);
    require(quantile >= 0 && quantile <= 1, "edgeWeight is a quantile from 0 to 1", quantile);
    require(nearest >= 1, "nearest is at least 1", nearest);
  }

  private static void require(boolean holds, String rule, Number value) {
    if (!holds) {
      throw new IllegalArgumentException("%s, not %s".formatted(rule, value));
    }
  }
}
