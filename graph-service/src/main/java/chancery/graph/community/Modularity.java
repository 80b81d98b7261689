package chancery.graph.community;

import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;

/**
 * How much more weight lies within given groups than their members' weights would bring about by
 * chance (Newman and Girvan 2004, with the resolution of Reichardt and Bornholdt 2006): Q = Σ_c [
 * w_c/m − γ·(K_c/2m)² ], with m the sum of all weights, w_c that within group c and K_c the sum of
 * its members' weighted degrees. Nodes in no group, and their ties, are left out.
 */
public final class Modularity {

  private Modularity() {}

  /**
   * NaN without ties.
   *
   * @param ties undirected
   * @param resolution γ, 1 for modularity as it is mostly given
   */
  public static double of(Ties ties, Grouping grouping, double resolution) {
    double[] degree = new double[grouping.count()];
    double within = 0;
    double twice = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      int group = grouping.of()[node];
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int other = grouping.of()[ties.neighbours()[tie]];
        if (group != Grouping.NONE && other != Grouping.NONE) {
          degree[group] += ties.weights()[tie];
          within += group == other ? ties.weights()[tie] : 0;
          twice += ties.weights()[tie];
        }
      }
    }
    double expected = 0;
    for (double each : degree) {
      expected += each / twice * (each / twice);
    }
    return within / twice - resolution * expected;
  }
}
