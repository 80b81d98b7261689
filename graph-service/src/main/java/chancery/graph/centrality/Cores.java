package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * Core numbers (Seidman 1983): the k-core is the largest part of a network in which every node has
 * at least k neighbours within it; a node's number is the highest k of a core that it belongs to.
 * By the algorithm of Batagelj and Zaversnik (2003): nodes are taken away in the order of their
 * remaining degrees, which a bucket sort keeps up to date, in time linear in the ties. Loops do not
 * count.
 */
public final class Cores {

  private final Ties ties;
  private final int[] degree;
  private final int[] order;
  private final int[] place;
  private final int[] bucket;

  private Cores(Ties ties) {
    this.ties = ties;
    degree = new int[ties.nodes()];
    order = new int[ties.nodes()];
    place = new int[ties.nodes()];
    for (int node = 0; node < degree.length; node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        degree[node] += ties.neighbours()[tie] == node ? 0 : 1;
      }
    }
    bucket = new int[Arrays.stream(degree).max().orElse(0) + 2];
    sortByDegree();
  }

  /**
   * The core number of each node.
   *
   * @param ties undirected
   */
  public static int[] of(Ties ties) {
    Cores cores = new Cores(ties);
    cores.peel();
    return cores.degree;
  }

  private void sortByDegree() {
    for (int each : degree) {
      bucket[each + 1]++;
    }
    for (int d = 1; d < bucket.length; d++) {
      bucket[d] += bucket[d - 1];
    }
    int[] next = bucket.clone();
    for (int node = 0; node < degree.length; node++) {
      place[node] = next[degree[node]]++;
      order[place[node]] = node;
    }
  }

  private void peel() {
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int neighbour = ties.neighbours()[tie];
        if (degree[neighbour] > degree[node]) {
          moveDown(neighbour);
        }
      }
    }
  }

  /**
   * Into the next lower bucket: changes places with the first of its own, which then starts later.
   */
  private void moveDown(int node) {
    int start = bucket[degree[node]]++;
    int first = order[start];
    order[place[node]] = first;
    place[first] = place[node];
    order[start] = node;
    place[node] = start;
    degree[node]--;
  }
}
