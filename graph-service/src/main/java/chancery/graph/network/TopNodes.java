package chancery.graph.network;

import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * The nodes that a limited picture shows: those of the highest PageRank, and where such a node
 * would stand alone, the one that it is most strongly tied to.
 *
 * <p>By PageRank alone a network in which few accounts address many, and are not addressed
 * themselves, would shrink to the many, without a single edge. Where the highest ranks are tied
 * among themselves, nothing is added to them.
 */
final class TopNodes {

  private final Ties ties;
  private final int[] byRank;
  private final int[] rankOf;

  private TopNodes(Ties ties, int[] byRank) {
    this.ties = ties;
    this.byRank = byRank;
    this.rankOf = new int[byRank.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      rankOf[byRank[rank]] = rank;
    }
  }

  /**
   * At most {@code limit} nodes, by PageRank; of equal ones the one with the smaller number first.
   *
   * @param ties undirected
   */
  static int[] of(Ties ties, double[] pageRank, int limit) {
    int[] byRank = new int[pageRank.length];
    Arrays.setAll(byRank, node -> node);
    IntArrays.quickSort(
        byRank,
        (a, b) ->
            pageRank[a] != pageRank[b]
                ? Double.compare(pageRank[b], pageRank[a])
                : Integer.compare(a, b));
    return limit >= byRank.length ? byRank : new TopNodes(ties, byRank).choose(limit);
  }

  private int[] choose(int limit) {
    int fitting = mostThatFit(limit);
    if (fitting == 0) {
      return Arrays.copyOf(byRank, limit);
    }
    boolean[] kept = new boolean[byRank.length];
    int size = keepWithCompanions(fitting, kept);
    for (int rank = fitting; rank < byRank.length && size < limit; rank++) {
      int node = byRank[rank];
      if (!kept[node] && hasNeighbour(node, kept)) {
        kept[node] = true;
        size++;
      }
    }
    return Arrays.stream(byRank).filter(node -> kept[node]).toArray();
  }

  private int mostThatFit(int limit) {
    int fits = 0;
    int tooMany = limit + 1;
    while (tooMany - fits > 1) {
      int middle = (fits + tooMany) >>> 1;
      if (keepWithCompanions(middle, new boolean[byRank.length]) <= limit) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return fits;
  }

  /** Marks the first nodes and their companions; returns how many these are. */
  private int keepWithCompanions(int first, boolean[] kept) {
    for (int rank = 0; rank < first; rank++) {
      kept[byRank[rank]] = true;
    }
    int size = first;
    for (int rank = 0; rank < first; rank++) {
      int node = byRank[rank];
      if (hasTies(node) && !hasNeighbour(node, kept)) {
        kept[strongest(node)] = true;
        size++;
      }
    }
    return size;
  }

  private boolean hasTies(int node) {
    return ties.first()[node] < ties.first()[node + 1];
  }

  private boolean hasNeighbour(int node, boolean[] kept) {
    for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
      if (kept[ties.neighbours()[tie]]) {
        return true;
      }
    }
    return false;
  }

  /** Of a node's neighbours; of equally strong ones the higher in rank. */
  private int strongest(int node) {
    int best = ties.first()[node];
    for (int tie = best + 1; tie < ties.first()[node + 1]; tie++) {
      double more = ties.weights()[tie] - ties.weights()[best];
      if (more > 0
          || (more == 0 && rankOf[ties.neighbours()[tie]] < rankOf[ties.neighbours()[best]])) {
        best = tie;
      }
    }
    return ties.neighbours()[best];
  }
}
