package chancery.graph.relation;

import java.util.Arrays;

/**
 * The mixing matrix (Newman 2003): what the ties from each group to each, or within it, add up to.
 * The first groups have a row and a column each; all others, if there are any, share the last. Ties
 * of nodes in no group do not count.
 *
 * @param ties from the row's group to the column's
 * @param weights of these
 */
public record Mixing(long[][] ties, double[][] weights) {

  /**
   * @param ties directed
   * @param shown groups that have rows of their own
   */
  public static Mixing of(Ties ties, Grouping grouping, int shown) {
    grouping.mustFit(ties);
    int size = Math.min(grouping.count(), shown + 1);
    Mixing mixing = new Mixing(new long[size][size], new double[size][size]);
    for (int node = 0; node < ties.nodes(); node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int neighbour = ties.neighbours()[tie];
        if (grouping.areGrouped(node, neighbour)) {
          int from = Math.min(shown, grouping.of()[node]);
          int to = Math.min(shown, grouping.of()[neighbour]);
          mixing.ties[from][to]++;
          mixing.weights[from][to] += ties.weights()[tie];
        }
      }
    }
    return mixing;
  }

  /** Ties of grouped nodes. */
  public long total() {
    return Arrays.stream(ties).flatMapToLong(Arrays::stream).sum();
  }
}
