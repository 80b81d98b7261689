package chancery.graph.cascade;

import java.util.OptionalDouble;

/**
 * The shape of a cascade: how wide it went at each step from its root, and whether it grew by one
 * broadcast or from person to person.
 *
 * <p>Structural virality is the mean distance between all pairs of nodes (Goel, Anderson, Hofman
 * and Watts 2016, The Structural Virality of Online Diffusion, Management Science 62(1)): near 2
 * where one post reached everybody, higher the more steps lie between its nodes. Each edge parts a
 * tree of n nodes into s and n − s, and is on the way between s·(n − s) pairs, so that one pass
 * over the sizes of the subtrees gives the sum.
 *
 * @param size nodes, with the root
 * @param breadths nodes at each depth, from the root's
 * @param structuralVirality empty for a root alone
 */
public record Shape(int size, int[] breadths, OptionalDouble structuralVirality) {

  /**
   * @throws IllegalArgumentException for more trees than one, between which there is no distance
   */
  public static Shape of(Forest tree) {
    if (tree.roots() != 1) {
      throw new IllegalArgumentException(
          "A cascade is one tree; there are %d".formatted(tree.roots()));
    }
    return new Shape(tree.size(), breadths(tree), structuralVirality(tree));
  }

  /** Nodes at each depth of any number of trees. */
  public static int[] breadths(Forest forest) {
    int size = forest.size();
    int[] breadths = new int[size == 0 ? 0 : forest.depth(size - 1) + 1];
    for (int node = 0; node < size; node++) {
      breadths[forest.depth(node)]++;
    }
    return breadths;
  }

  private static OptionalDouble structuralVirality(Forest tree) {
    double size = tree.size();
    if (size < 2) {
      return OptionalDouble.empty();
    }
    double distances = 0;
    for (int node = 1; node < tree.size(); node++) {
      double below = tree.descendants(node) + 1.0;
      distances += below * (size - below);
    }
    return OptionalDouble.of(distances / (size * (size - 1) / 2));
  }

  /** Steps from the root to the farthest node. */
  public int depth() {
    return breadths.length - 1;
  }

  /** The most nodes at one depth. */
  public int maxBreadth() {
    int most = 0;
    for (int breadth : breadths) {
      most = Math.max(most, breadth);
    }
    return most;
  }
}
