package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * How far neighbours are tied among themselves. Direction, weight and loops do not count. Triangles
 * are found once each, from their end of lowest degree (the forward algorithm, Latapy 2008), in
 * time of the ties to the power of 3/2.
 *
 * @param triangles that each node is a corner of
 * @param pairs of neighbours of each node, d·(d − 1)/2
 */
public record Clustering(long[] triangles, long[] pairs) {

  /**
   * @param ties undirected
   */
  public static Clustering of(Ties ties) {
    Clustering clustering = new Clustering(new long[ties.nodes()], new long[ties.nodes()]);
    int[] first = new int[ties.nodes() + 1];
    int[] higher = clustering.higherNeighbours(ties, first);
    clustering.count(first, higher);
    return clustering;
  }

  /** Of each node the neighbours of higher degree, of the same degree those of higher number. */
  private int[] higherNeighbours(Ties ties, int[] first) {
    int[] higher = new int[ties.size() / 2 + 1];
    int size = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      int loops = 0;
      int degree = ties.first()[node + 1] - ties.first()[node];
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int other = ties.neighbours()[tie];
        int otherDegree = ties.first()[other + 1] - ties.first()[other];
        if (otherDegree > degree || (otherDegree == degree && other > node)) {
          higher[size++] = other;
        }
        loops += other == node ? 1 : 0;
      }
      pairs[node] = (long) (degree - loops) * (degree - loops - 1) / 2;
      first[node + 1] = size;
    }
    return higher;
  }

  private void count(int[] first, int[] higher) {
    int[] markedBy = new int[triangles.length];
    Arrays.fill(markedBy, -1);
    for (int node = 0; node < triangles.length; node++) {
      for (int i = first[node]; i < first[node + 1]; i++) {
        markedBy[higher[i]] = node;
      }
      for (int i = first[node]; i < first[node + 1]; i++) {
        int second = higher[i];
        for (int j = first[second]; j < first[second + 1]; j++) {
          if (markedBy[higher[j]] == node) {
            triangles[node]++;
            triangles[second]++;
            triangles[higher[j]]++;
          }
        }
      }
    }
  }

  /**
   * The local coefficient (Watts and Strogatz 1998): the share of the node's pairs of neighbours
   * that are tied, 0 where it has fewer than two.
   */
  public double of(int node) {
    return pairs[node] == 0 ? 0 : (double) triangles[node] / pairs[node];
  }

  /** The mean of the local coefficients of all nodes; NaN without nodes. */
  public double mean() {
    double sum = 0;
    for (int node = 0; node < triangles.length; node++) {
      sum += of(node);
    }
    return sum / triangles.length;
  }

  /**
   * Transitivity: the share of all pairs of ties that meet in a node whose other ends are tied; NaN
   * where none meet.
   */
  public double transitivity() {
    return (double) Arrays.stream(triangles).sum() / Arrays.stream(pairs).sum();
  }
}
