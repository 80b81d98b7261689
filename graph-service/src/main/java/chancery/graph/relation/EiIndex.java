package chancery.graph.relation;

import java.util.Arrays;

/**
 * The E-I index (Krackhardt and Stern 1988): (E − I)/(E + I), with I the ties within groups and E
 * those between them; −1 where all stay inside, +1 where all lead out. Pairs of nodes that are tied
 * in either direction count once, whatever the weight; ties of nodes in no group, and loops, do
 * not.
 *
 * <p>Few and large groups have low values by chance alone. The index is therefore to be read beside
 * its baseline: the same ties with the groups dealt out to the grouped nodes anew, sizes kept.
 *
 * @param internal of each group the ties within it
 * @param external of each group those between it and others
 * @param baseline what chance gives
 */
public record EiIndex(long[] internal, long[] external, Baseline baseline) {

  /**
   * Indices of groups dealt out at random.
   *
   * @param permutations number of them
   * @param mean of their indices
   * @param deviation their standard deviation
   * @param atMost probability of an index as low as the true one: (1 + as low ones) / (1 +
   *     permutations)
   * @param atLeast of one as high
   */
  public record Baseline(
      int permutations, double mean, double deviation, double atMost, double atLeast) {

    private static Baseline of(GroupedPairs pairs, int permutations, long seed) {
      int[] shuffled = pairs.withinWhenShuffled(permutations, seed);
      double[] indices =
          Arrays.stream(shuffled)
              .mapToDouble(within -> EiIndex.index(within, pairs.size() - within))
              .toArray();
      double mean = Arrays.stream(indices).average().orElse(Double.NaN);
      double squares = 0;
      for (double index : indices) {
        squares += (index - mean) * (index - mean);
      }
      int within = pairs.within();
      double all = 1 + permutations;
      return new Baseline(
          permutations,
          mean,
          Math.sqrt(squares / (permutations - 1)),
          (1 + Arrays.stream(shuffled).filter(each -> each >= within).count()) / all,
          (1 + Arrays.stream(shuffled).filter(each -> each <= within).count()) / all);
    }
  }

  /**
   * @param ties undirected
   * @param permutations of the baseline, at least 2
   * @param seed of the permutations
   */
  public static EiIndex of(Ties ties, Grouping grouping, int permutations, long seed) {
    if (permutations < 2) {
      throw new IllegalArgumentException(
          "permutations: a baseline needs at least 2, not " + permutations);
    }
    GroupedPairs pairs = GroupedPairs.of(ties, grouping);
    long[] internal = new long[grouping.count()];
    long[] external = new long[grouping.count()];
    for (int pair = 0; pair < pairs.size(); pair++) {
      int group = pairs.groups()[pairs.starts()[pair]];
      int other = pairs.groups()[pairs.ends()[pair]];
      internal[group] += group == other ? 1 : 0;
      external[group] += group == other ? 0 : 1;
      external[other] += group == other ? 0 : 1;
    }
    return new EiIndex(internal, external, Baseline.of(pairs, permutations, seed));
  }

  /** Of all groups together; NaN without ties. */
  public double index() {
    return index(Arrays.stream(internal).sum(), Arrays.stream(external).sum() / 2);
  }

  /** Of one group; NaN where it has no ties. */
  public double index(int group) {
    return index(internal[group], external[group]);
  }

  private static double index(long internal, long external) {
    return (double) (external - internal) / (external + internal);
  }
}
