package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * Core numbers (Seidman 1983): the k-core is the largest part of a network in which every node has
 * at least k neighbours within it; a node's number is the highest k of a core that it belongs to.
 * Loops do not count.
 *
 * <p>Core by core, nodes that have no more than k remaining neighbours are taken away, as in the
 * algorithm of Batagelj and Zaversnik (2003), which keeps the remaining nodes sorted instead. Each
 * core is looked through once; all of them together have no more nodes than the ties have ends, so
 * the time is linear in the ties.
 */
public final class Cores {

  private Cores() {}

  /**
   * The core number of each node.
   *
   * @param ties undirected
   */
  public static int[] of(Ties ties) {
    int[] degree = degrees(ties);
    int[] remaining = new int[degree.length];
    Arrays.setAll(remaining, node -> node);
    int[] taken = new int[degree.length];
    int size = degree.length;
    for (int core = 0; size > 0; core++) {
      int kept = 0;
      int end = 0;
      for (int i = 0; i < size; i++) {
        int node = remaining[i];
        if (degree[node] > core) {
          remaining[kept++] = node;
        } else if (degree[node] == core) {
          taken[end++] = node;
        }
      }
      takeAway(ties, degree, core, taken, end);
      size = kept;
    }
    return degree;
  }

  private static int[] degrees(Ties ties) {
    int[] degrees = new int[ties.nodes()];
    for (int node = 0; node < degrees.length; node++) {
      int loops = ties.tie(node, node) < 0 ? 0 : 1;
      degrees[node] = ties.first()[node + 1] - ties.first()[node] - loops;
    }
    return degrees;
  }

  /**
   * Takes nodes away, and those that have no more neighbours than they once these are gone. The
   * degree of what is taken stays, as its core number.
   */
  private static void takeAway(Ties ties, int[] degree, int core, int[] taken, int size) {
    int[] first = ties.first();
    int[] neighbours = ties.neighbours();
    int end = size;
    for (int i = 0; i < end; i++) {
      for (int tie = first[taken[i]]; tie < first[taken[i] + 1]; tie++) {
        int neighbour = neighbours[tie];
        if (degree[neighbour] > core && --degree[neighbour] == core) {
          taken[end++] = neighbour;
        }
      }
    }
  }
}
