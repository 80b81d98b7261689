package chancery.graph.centrality;

import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * The parts that a network falls into. In a weak component every node is reached from every other
 * where ties may be walked against their direction, in a strong component along them. Components
 * are numbered by their smallest node.
 */
public final class Components {

  private Components() {}

  /**
   * Weak components, by union and find with halved paths (Tarjan and van Leeuwen 1984).
   *
   * @param ties directed or undirected
   */
  public static Grouping weak(Ties ties) {
    int[] parent = new int[ties.nodes()];
    Arrays.setAll(parent, node -> node);
    for (int node = 0; node < parent.length; node++) {
      int root = root(parent, node);
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int other = root(parent, ties.neighbours()[tie]);
        // The smaller becomes the root, which makes the roots the smallest nodes of all.
        parent[Math.max(root, other)] = Math.min(root, other);
        root = Math.min(root, other);
      }
    }
    Arrays.setAll(parent, node -> root(parent, node));
    return numbered(parent);
  }

  private static int root(int[] parent, int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Strong components, by Tarjan's algorithm (1972). */
  public static Grouping strong(Ties ties) {
    return numbered(new StrongComponents(ties).find());
  }

  private static Grouping numbered(int[] labels) {
    int[] numbers = new int[labels.length];
    Arrays.fill(numbers, -1);
    int count = 0;
    int[] of = new int[labels.length];
    for (int node = 0; node < of.length; node++) {
      if (numbers[labels[node]] < 0) {
        numbers[labels[node]] = count++;
      }
      of[node] = numbers[labels[node]];
    }
    return new Grouping(of, count);
  }
}
