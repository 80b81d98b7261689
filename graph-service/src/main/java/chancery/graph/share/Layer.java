package chancery.graph.share;

/** In which way a thing is shared. The order is kept on disk: new layers join at the end. */
public enum Layer {
  /** A link in its canonical form. */
  LINK,
  /** The registered domain of a link. */
  DOMAIN,
  /** All hashtags of a post together, in any order, where it has at least two. */
  HASHTAGS,
  /** A post that is passed on. */
  REPOST,
  /** The text, if it is not too short. */
  TEXT,
  /** A picture or film, by its address. */
  MEDIA,
  /** The same or nearly the same text: found among the {@link #TEXT}s when it is asked for. */
  NEAR_COPY;

  private static final Layer[] LAYERS = values();

  /** The layer of a code, which is its place in the order. */
  public static Layer of(int code) {
    return LAYERS[code];
  }

  public byte code() {
    return (byte) ordinal();
  }
}
