package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * Hubs and authorities (Kleinberg 1999, "Authoritative sources in a hyperlinked environment"): a
 * good hub points at good authorities, a good authority is pointed at by good hubs. With W the
 * weights of the ties, authority = Wᵀ · hub and hub = W · authority, repeated from equal values,
 * each scaled to sum to 1, until the hubs change by less than {@link #TOLERANCE} in sum, or {@link
 * #MOST_ITERATIONS} times.
 *
 * <p>Without ties all are 0. Where a network falls into parts whose leading singular values are the
 * same, the equal start shares the values among them.
 *
 * @param hub of each node; sums to 1
 * @param authority of each node; sums to 1
 */
public record Hits(double[] hub, double[] authority) {

  static final double TOLERANCE = 1e-12;
  static final int MOST_ITERATIONS = 1000;

  /** Along directed ties, by weight. */
  public static Hits of(Ties ties) {
    Ties reversed = ties.reversed();
    double[] hub = new double[ties.nodes()];
    double[] next = new double[ties.nodes()];
    double[] authority = new double[ties.nodes()];
    if (ties.size() == 0) {
      return new Hits(hub, authority);
    }
    Arrays.fill(hub, 1.0 / hub.length);
    double change = Double.MAX_VALUE;
    for (int i = 0; i < MOST_ITERATIONS && change >= TOLERANCE; i++) {
      gather(reversed, hub, authority);
      gather(ties, authority, next);
      change = 0;
      for (int node = 0; node < hub.length; node++) {
        change += Math.abs(next[node] - hub[node]);
      }
      double[] spare = hub;
      hub = next;
      next = spare;
    }
    return new Hits(hub, authority);
  }

  private static void gather(Ties ties, double[] from, double[] to) {
    double total = 0;
    for (int node = 0; node < to.length; node++) {
      double sum = 0;
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        sum += ties.weights()[tie] * from[ties.neighbours()[tie]];
      }
      to[node] = sum;
      total += sum;
    }
    for (int node = 0; node < to.length; node++) {
      to[node] /= total;
    }
  }
}
