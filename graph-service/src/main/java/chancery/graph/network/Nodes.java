package chancery.graph.network;

import org.jspecify.annotations.Nullable;

/** Who or what the nodes of a network are, numbered from 0. */
interface Nodes {

  /** Different for each node. */
  String id(int node);

  /** As last seen, of an account whose handle is known. */
  @Nullable String handle(int node);

  NodeType type(int node);

  /** What else is told of a node under that name; null where nothing is. */
  default @Nullable String attribute(int node, String name) {
    return null;
  }
}
