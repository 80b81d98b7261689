package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * PageRank (Brin and Page 1998) by power iteration: a reader follows a tie with probability {@link
 * #DAMPING}, chosen by weight, else starts again anywhere; from a node without ties out always
 * anywhere. Ends when the ranks change by less than {@link #TOLERANCE} in sum, or after {@link
 * #MOST_ITERATIONS}. The ranks sum to 1.
 */
public final class PageRank {

  public static final double DAMPING = 0.85;
  static final double TOLERANCE = 1e-10;
  static final int MOST_ITERATIONS = 200;

  private final Ties ties;
  private final double[] weightedOut;

  private PageRank(Ties ties, double[] weightedOut) {
    this.ties = ties;
    this.weightedOut = weightedOut;
  }

  /** The rank of each node, along directed ties. */
  public static double[] of(Ties ties, Degrees degrees) {
    return new PageRank(ties, degrees.weightedOut()).iterate();
  }

  private double[] iterate() {
    double[] rank = new double[ties.nodes()];
    double[] next = new double[ties.nodes()];
    Arrays.fill(rank, 1.0 / rank.length);
    double change = Double.MAX_VALUE;
    for (int i = 0; i < MOST_ITERATIONS && change >= TOLERANCE; i++) {
      step(rank, next);
      change = 0;
      for (int node = 0; node < rank.length; node++) {
        change += Math.abs(next[node] - rank[node]);
      }
      double[] spare = rank;
      rank = next;
      next = spare;
    }
    return rank;
  }

  private void step(double[] rank, double[] next) {
    double dangling = 0;
    for (int node = 0; node < rank.length; node++) {
      dangling += weightedOut[node] == 0 ? rank[node] : 0;
    }
    Arrays.fill(next, (1 - DAMPING + DAMPING * dangling) / rank.length);
    for (int node = 0; node < rank.length; node++) {
      double share = DAMPING * rank[node] / weightedOut[node];
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        next[ties.neighbours()[tie]] += share * ties.weights()[tie];
      }
    }
  }
}
