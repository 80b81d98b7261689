package chancery.analysis.trend;

import java.util.List;

/**
 * Which bursts are worth telling.
 *
 * @param minPosts that a burst must have, so that three posts are none
 * @param warmUp batches with posts, whatever they say, that the series must have, so that there is
 *     a usual rate to compare with
 */
public record BurstRules(int minPosts, int warmUp) {

  public BurstRules {
    if (minPosts < 1 || warmUp < 1) {
      throw new IllegalArgumentException(
          "minPosts is %d and warmUp %d; both must be at least 1".formatted(minPosts, warmUp));
    }
  }

  /** Whether a series of posts is long enough for bursts. */
  public boolean warm(int[] posts) {
    int occupied = 0;
    for (int count : posts) {
      occupied += count > 0 ? 1 : 0;
    }
    return occupied >= warmUp;
  }

  /** Those of a series that count. */
  public List<Burst> among(List<Burst> bursts) {
    return bursts.stream().filter(burst -> burst.posts() >= minPosts).toList();
  }
}
