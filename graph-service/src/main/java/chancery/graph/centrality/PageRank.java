package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * PageRank (Brin and Page 1998): a reader follows a tie with probability {@link #DAMPING}, chosen
 * by weight, else starts again anywhere; from a node without ties out always anywhere. The ranks
 * sum to 1.
 *
 * <p>Computed as Del Corso, Gullì and Romani (2005) propose: without the step from nodes without
 * ties out the equations are linear, rank(v) = 1 + d · Σ rank(u)·w(u,v)/W(u), and their solution,
 * scaled to sum to 1, is PageRank. It is found by Gauss and Seidel's iteration, which reads each
 * rank as soon as it is known. After each round the ranks are scaled by what their sums must
 * fulfil, Σ rank = n + d · Σ rank of the nodes with ties out. It ends when the ranks change by less
 * than {@link #TOLERANCE} of their sum, or after {@link #MOST_ITERATIONS}. A last round reads the
 * ranks of the one before, so that nodes with the same ties in have exactly the same rank.
 */
public final class PageRank {

  public static final double DAMPING = 0.85;
  static final double TOLERANCE = 1e-10;
  static final int MOST_ITERATIONS = 200;

  /** From the other end, with the share of the source's ties out as weights. */
  private final Ties shares;

  private final double[] weightedOut;

  private PageRank(Ties ties, double[] weightedOut) {
    this.weightedOut = weightedOut;
    shares = ties.reversed();
    for (int tie = 0; tie < shares.size(); tie++) {
      shares.weights()[tie] /= weightedOut[shares.neighbours()[tie]];
    }
  }

  /** The rank of each node, along directed ties. */
  public static double[] of(Ties ties, Degrees degrees) {
    return new PageRank(ties, degrees.weightedOut()).solve();
  }

  private double[] solve() {
    double[] rank = new double[shares.nodes()];
    Arrays.fill(rank, 1);
    double change = Double.MAX_VALUE;
    for (int i = 0; i < MOST_ITERATIONS && change >= TOLERANCE; i++) {
      change = round(rank);
    }
    return lastRound(rank);
  }

  /** Returns the change, as a share of all. */
  private double round(double[] rank) {
    double change = 0;
    double sum = 0;
    double passedOn = 0;
    for (int node = 0; node < rank.length; node++) {
      double next = follow(node, rank);
      change += Math.abs(next - rank[node]);
      sum += next;
      passedOn += weightedOut[node] == 0 ? 0 : next;
      rank[node] = next;
    }
    double scale = rank.length / (sum - DAMPING * passedOn);
    for (int node = 0; node < rank.length; node++) {
      rank[node] *= scale;
    }
    return change / sum;
  }

  private double follow(int node, double[] rank) {
    double followed = 0;
    for (int tie = shares.first()[node]; tie < shares.first()[node + 1]; tie++) {
      followed += shares.weights()[tie] * rank[shares.neighbours()[tie]];
    }
    return 1 + DAMPING * followed;
  }

  private double[] lastRound(double[] rank) {
    double[] last = new double[rank.length];
    double sum = 0;
    for (int node = 0; node < rank.length; node++) {
      last[node] = follow(node, rank);
      sum += last[node];
    }
    for (int node = 0; node < rank.length; node++) {
      last[node] /= sum;
    }
    return last;
  }
}
