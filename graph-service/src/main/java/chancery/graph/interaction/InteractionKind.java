package chancery.graph.interaction;

/** What one account did to another. The order is kept on disk: new kinds join at the end. */
public enum InteractionKind {
  /** The author's post names the other account. */
  MENTION,
  /** The author's post answers one of the other account. */
  REPLY,
  /** The author passed a post of the other account on. */
  REPOST,
  /** The author passed a post of the other account on with words of their own. */
  QUOTE;

  private static final InteractionKind[] KINDS = values();

  /** The kind of a code, which is its place in the order. */
  public static InteractionKind of(int code) {
    return KINDS[code];
  }

  byte code() {
    return (byte) ordinal();
  }
}
