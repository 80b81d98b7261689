package chancery.graph.relation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.stream.IntStream;

/**
 * Who connects groups: what each grouped node has to do with other groups than its own, in both
 * directions. Loops, and ties with nodes in no group, do not count.
 *
 * @param outward whom the nodes address
 * @param inward by whom they are addressed
 */
public record Bridges(Reach outward, Reach inward) {

  /**
   * One direction. A node in no group has 0 in both.
   *
   * @param toOthers of each node the weight of its ties with other groups than its own
   * @param participation of each node how evenly its ties spread over all groups, its own among
   *     them: the participation coefficient (Guimerà and Amaral 2005), 1 − Σ (share of the weight
   *     with group g)²; 0 where all are with one group
   */
  public record Reach(double[] toOthers, double[] participation) {

    private static Reach of(Ties ties, Grouping grouping) {
      Reach reach = new Reach(new double[ties.nodes()], new double[ties.nodes()]);
      double[] withGroup = new double[grouping.count()];
      for (int node = 0; node < ties.nodes(); node++) {
        if (grouping.of()[node] != Grouping.NONE) {
          reach.measure(node, ties, grouping, withGroup);
        }
      }
      return reach;
    }

    private void measure(int node, Ties ties, Grouping grouping, double[] withGroup) {
      double all = 0;
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int group = grouping.of()[ties.neighbours()[tie]];
        if (group != Grouping.NONE && ties.neighbours()[tie] != node) {
          withGroup[group] += ties.weights()[tie];
          all += ties.weights()[tie];
          toOthers[node] += group == grouping.of()[node] ? 0 : ties.weights()[tie];
        }
      }
      double squares = 0;
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int group = grouping.of()[ties.neighbours()[tie]];
        if (group != Grouping.NONE) {
          double share = withGroup[group] / all;
          squares += share * share;
          withGroup[group] = 0;
        }
      }
      participation[node] = all == 0 ? 0 : 1 - squares;
    }
  }

  /** Along directed ties, by weight. */
  public static Bridges of(Ties ties, Grouping grouping) {
    grouping.mustFit(ties);
    return new Bridges(Reach.of(ties, grouping), Reach.of(ties.reversed(), grouping));
  }

  /**
   * How much a node connects: the smaller of the weights that it exchanges with other groups in the
   * two directions. A node that only calls out to others, or is only called upon, has 0.
   */
  public double strength(int node) {
    return Math.min(outward.toOthers()[node], inward.toOthers()[node]);
  }

  /**
   * The strongest nodes of some {@link #strength}, of equal ones that with the smaller number
   * first.
   */
  public int[] strongest(int most) {
    int[] bridges =
        IntStream.range(0, outward.toOthers().length).filter(node -> strength(node) > 0).toArray();
    IntArrays.mergeSort(bridges, (a, b) -> Double.compare(strength(b), strength(a)));
    return IntStream.of(bridges).limit(most).toArray();
  }
}
