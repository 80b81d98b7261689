package chancery.graph.cascade;

/** What a post has to do with the one above it, the strongest first. */
public enum Relation {
  REPOST,
  REPLY,
  QUOTE
}
