package chancery.analysis.trend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongToIntFunction;

/**
 * How a hashtag was taken up: an author adopts it with the first post that has it (Rogers,
 * Diffusion of Innovations, 1962).
 *
 * @param adopters each author's first use, in time
 */
public record Adoption(List<Use> adopters) {

  public Adoption {
    adopters = List.copyOf(adopters);
  }

  /**
   * @param uses in time
   */
  public static Adoption of(List<Use> uses) {
    Set<Integer> seen = new HashSet<>();
    List<Use> first = new ArrayList<>();
    for (Use use : uses) {
      if (seen.add(use.author())) {
        first.add(use);
      }
    }
    return new Adoption(first);
  }

  /**
   * New adopters in each bucket; their running sum is the adoption curve.
   *
   * @param bucketOf the bucket of a moment
   */
  public int[] byBucket(int buckets, LongToIntFunction bucketOf) {
    int[] adopting = new int[buckets];
    for (Use use : adopters) {
      adopting[bucketOf.applyAsInt(use.at())]++;
    }
    return adopting;
  }
}
