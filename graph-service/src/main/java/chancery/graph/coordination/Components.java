package chancery.graph.coordination;

import java.util.Arrays;

/**
 * Connected components by union and find with path halving, the smaller number always the root
 * (Tarjan and van Leeuwen 1984).
 */
final class Components {

  private final int[] parent;

  private Components(int accounts) {
    parent = new int[accounts];
    Arrays.setAll(parent, account -> account);
  }

  static Components of(Edges edges) {
    int accounts = 0;
    for (int edge = 0; edge < edges.size(); edge++) {
      accounts = Math.max(accounts, edges.second(edge) + 1);
    }
    Components components = new Components(accounts);
    for (int edge = 0; edge < edges.size(); edge++) {
      components.unite(edges.first(edge), edges.second(edge));
    }
    return components;
  }

  /** The smallest member of the account's component. */
  int smallest(int account) {
    int root = account;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void unite(int account, int other) {
    int root = smallest(account);
    int otherRoot = smallest(other);
    parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
  }
}
