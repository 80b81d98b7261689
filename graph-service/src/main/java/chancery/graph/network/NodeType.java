package chancery.graph.network;

/** What a node is. */
public enum NodeType {
  ACCOUNT,
  HASHTAG,
  DOMAIN
}
