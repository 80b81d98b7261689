package chancery.graph.centrality;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Ranks with ties, and how far two of them agree. */
public final class RankCorrelation {

  private RankCorrelation() {}

  /** 1 for the highest value; equal ones share the mean of their places. */
  public static double[] ranks(double[] values) {
    int[] order = new int[values.length];
    Arrays.setAll(order, i -> i);
    IntArrays.quickSort(order, (a, b) -> Double.compare(values[b], values[a]));
    double[] ranks = new double[values.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
    }
    return ranks;
  }

  /**
   * Spearman's rank correlation with ties: Pearson's correlation of the ranks. NaN where one of
   * them does not tell nodes apart.
   *
   * @param ranks as {@link #ranks} gives them
   * @param others of the same nodes
   */
  public static double spearman(double[] ranks, double[] others) {
    double mean = (ranks.length + 1) / 2.0;
    double together = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < ranks.length; i++) {
      together += (ranks[i] - mean) * (others[i] - mean);
      squares += (ranks[i] - mean) * (ranks[i] - mean);
      otherSquares += (others[i] - mean) * (others[i] - mean);
    }
    return together / Math.sqrt(squares * otherSquares);
  }
}
