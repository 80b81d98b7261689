package chancery.graph.centrality;

import chancery.graph.relation.Ties;

/**
 * How many other accounts a node acted upon and was acted upon by, over all kinds together, and in
 * how many posts (the sum of the edges' weights). Each array has an entry for each node.
 *
 * @param in different nodes that acted upon the node
 * @param out different nodes that the node acted upon
 * @param weightedIn sum of the weights of the edges to the node
 * @param weightedOut sum of the weights of the edges from the node
 */
public record Degrees(int[] in, int[] out, double[] weightedIn, double[] weightedOut) {

  /** The degrees along directed ties. */
  public static Degrees of(Ties ties) {
    int nodes = ties.nodes();
    Degrees degrees =
        new Degrees(new int[nodes], new int[nodes], new double[nodes], new double[nodes]);
    for (int node = 0; node < nodes; node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int target = ties.neighbours()[tie];
        double weight = ties.weights()[tie];
        degrees.out[node]++;
        degrees.in[target]++;
        degrees.weightedOut[node] += weight;
        degrees.weightedIn[target] += weight;
      }
    }
    return degrees;
  }
}
