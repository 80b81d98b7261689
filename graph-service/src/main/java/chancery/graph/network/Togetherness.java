package chancery.graph.network;

import chancery.graph.interaction.ContentSelection;
import chancery.graph.network.ContentMaterial.Bounds;
import java.util.List;

/**
 * Hashtags or domains, tied where posts have both, by the number of these posts. A post with more
 * of them than the bound is left out: such lists tie everything to everything. What is never
 * together with another is not in the network.
 */
final class Togetherness {

  private final ContentUses uses;
  private final ContentSelection selection;
  private final Bounds bounds;

  Togetherness(ContentUses uses, Bounds bounds) {
    this.uses = uses;
    this.selection = uses.selection();
    this.bounds = bounds;
  }

  Network network() {
    long pairs = 0;
    long tooLong = 0;
    for (int start = 0; start < selection.size(); start = end(start)) {
      long contents = end(start) - start;
      if (contents > bounds.together()) {
        tooLong++;
      } else {
        pairs += contents * (contents - 1) / 2;
      }
    }
    UndirectedEdges edges = new UndirectedEdges(EdgeKind.TOGETHER, pairs, bounds.pairs());
    for (int start = 0; start < selection.size(); start = end(start)) {
      if (end(start) - start <= bounds.together()) {
        addPairs(start, end(start), edges);
      }
    }
    return edges
        .network(uses, uses.accounts().length + uses.contents().length)
        .leavingOut(new LeftOut(bounds.together(), tooLong, List.of()));
  }

  private int end(int start) {
    int end = start + 1;
    while (end < selection.size() && selection.post(end) == selection.post(start)) {
      end++;
    }
    return end;
  }

  private void addPairs(int start, int end, UndirectedEdges edges) {
    for (int one = start; one < end; one++) {
      for (int other = one + 1; other < end; other++) {
        edges.add(node(one), node(other), 1);
      }
    }
  }

  private int node(int use) {
    return uses.contentNode()[selection.content(use)];
  }
}
