package chancery.analysis.account;

/**
 * What of a post counts for its author.
 *
 * @param interactions likes, reposts, replies and quotes together; {@link #UNKNOWN} where the
 *     platform tells none
 * @param reposts of it; {@link #UNKNOWN} likewise
 * @param followers of the author as seen with it; {@link #UNKNOWN} likewise
 */
public record Sighting(Form form, long interactions, long reposts, long followers) {

  public static final long UNKNOWN = -1;

  /** Kinds of posts. */
  public enum Form {
    ORIGINAL,
    REPLY,
    REPOST,
    QUOTE,
    DOCUMENT;

    /** Whether it begins something of its own. */
    boolean isOriginal() {
      return this == ORIGINAL || this == DOCUMENT;
    }
  }

  /**
   * Whether its interactions are the author's own. A repost shows those of the post that it passes
   * on.
   */
  boolean judged() {
    return form != Form.REPOST && interactions != UNKNOWN;
  }
}
