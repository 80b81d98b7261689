package chancery.graph.share;

/** What posts speak of, by name. The order is kept on disk: new kinds join at the end. */
public enum ContentKind {
  /** A hashtag, folded. */
  HASHTAG,
  /** The registered domain of a link. */
  DOMAIN;

  private static final ContentKind[] KINDS = values();

  /** The kind of a code, which is its place in the order. */
  public static ContentKind of(int code) {
    return KINDS[code];
  }

  public byte code() {
    return (byte) ordinal();
  }
}
