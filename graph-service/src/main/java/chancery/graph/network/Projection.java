package chancery.graph.network;

import chancery.graph.network.ContentMaterial.Bounds;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/**
 * One side of a two-mode network, its nodes tied where they have neighbours in common: accounts
 * that use the same hashtags or domains, or what the same accounts use. A neighbour of k nodes ties
 * each two of them by 1/(k − 1) (Newman 2001, "Scientific collaboration networks. II"), however
 * many posts there are: so the weights of a node add up to the number of neighbours that it shares
 * with anybody, and what everybody uses says little.
 *
 * <p>A neighbour of more nodes than the bound makes no ties: they would be many, and weak. Nodes
 * without a tie are not in the network.
 */
final class Projection {

  private final ContentUses uses;
  private final Ties ties;
  private final Bounds bounds;

  Projection(ContentUses uses, Bounds bounds) {
    this.uses = uses;
    this.ties = uses.network().ties();
    this.bounds = bounds;
  }

  /** Accounts, tied by what they use. */
  Network onAccounts() {
    return over(uses.accounts().length, ties.nodes());
  }

  /** What is used, tied by its users. */
  Network onContents() {
    return over(0, uses.accounts().length);
  }

  private Network over(int firstMiddle, int endOfMiddle) {
    IntArrayList tooHeavy = new IntArrayList();
    long pairs = 0;
    for (int middle = firstMiddle; middle < endOfMiddle; middle++) {
      long neighbours = neighbours(middle);
      if (neighbours > bounds.neighbours()) {
        tooHeavy.add(middle);
      } else {
        pairs += neighbours * (neighbours - 1) / 2;
      }
    }
    UndirectedEdges edges = new UndirectedEdges(EdgeKind.COMMON, pairs, bounds.pairs());
    for (int middle = firstMiddle; middle < endOfMiddle; middle++) {
      if (neighbours(middle) <= bounds.neighbours()) {
        addPairs(middle, edges);
      }
    }
    return edges.network(uses, ties.nodes()).leavingOut(leftOut(tooHeavy));
  }

  private int neighbours(int node) {
    return ties.first()[node + 1] - ties.first()[node];
  }

  private void addPairs(int middle, UndirectedEdges edges) {
    double weight = 1.0 / (neighbours(middle) - 1);
    int end = ties.first()[middle + 1];
    for (int one = ties.first()[middle]; one < end; one++) {
      for (int other = one + 1; other < end; other++) {
        edges.add(ties.neighbours()[one], ties.neighbours()[other], weight);
      }
    }
  }

  private LeftOut leftOut(IntArrayList tooHeavy) {
    tooHeavy.sort((a, b) -> Integer.compare(neighbours(b), neighbours(a)));
    List<String> heaviest = tooHeavy.intStream().limit(LeftOut.NAMED).mapToObj(uses::id).toList();
    return new LeftOut(bounds.neighbours(), tooHeavy.size(), heaviest);
  }
}
