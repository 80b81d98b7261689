package chancery.graph.centrality;

import chancery.graph.relation.Ties;

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
    int most = 0;
    for (int node = 0; node < degree.length; node++) {
      int loops = ties.tie(node, node) < 0 ? 0 : 1;
      degree[node] = ties.first()[node + 1] - ties.first()[node] - loops;
      most = Math.max(most, degree[node]);
    }
    bucket = new int[most + 2];
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
    int[] first = ties.first();
    int[] neighbours = ties.neighbours();
    for (int i = 0; i < order.length; i++) {
      int node = order[i];
      int core = degree[node];
      for (int tie = first[node]; tie < first[node + 1]; tie++) {
        if (degree[neighbours[tie]] > core) {
          moveDown(neighbours[tie]);
        }
      }
    }
  }

  /**
   * Into the next lower bucket: changes places with the first of its own, which then starts later.
   */
  private void moveDown(int node) {
    int start = bucket[degree[node]--]++;
    int first = order[start];
    int last = place[node];
    order[last] = first;
    place[first] = last;
    order[start] = node;
    place[node] = start;
  }
}
