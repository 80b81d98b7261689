package chancery.graph.network;

import org.jspecify.annotations.Nullable;

/**
 * Some of the nodes of a network.
 *
 * @param places of each its number among all
 */
record SomeNodes(Nodes all, int[] places) implements Nodes {

  @Override
  public String id(int node) {
    return all.id(places[node]);
  }

  @Override
  public @Nullable String handle(int node) {
    return all.handle(places[node]);
  }

  @Override
  public NodeType type(int node) {
    return all.type(places[node]);
  }

  @Override
  public @Nullable String attribute(int node, String name) {
    return all.attribute(places[node], name);
  }
}
