package chancery.graph.cascade;

import it.unimi.dsi.fastutil.ints.IntArrays;

/** Which nodes of a forest are shown where not all can be. */
public final class ShownNodes {

  private ShownNodes() {}

  /**
   * The nodes with most others below them, of equal ones those that come first: a node's parent is
   * always among them, as it has more below it.
   *
   * @return in the order of their numbers
   */
  public static int[] of(Forest forest, int limit) {
    int[] nodes = new int[forest.size()];
    for (int node = 0; node < nodes.length; node++) {
      nodes[node] = node;
    }
    if (nodes.length <= limit) {
      return nodes;
    }
    IntArrays.parallelQuickSort(
        nodes,
        (one, other) -> {
          int byBelow = Integer.compare(forest.descendants(other), forest.descendants(one));
          return byBelow != 0 ? byBelow : Integer.compare(one, other);
        });
    int[] shown = IntArrays.trim(nodes, limit);
    IntArrays.quickSort(shown);
    return shown;
  }
}
