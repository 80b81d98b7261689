package chancery.graph.identity;

/** In which way one name resembles another, and how much that weighs at most. */
public enum Likeness {
  /** Equal, but for letter case, signs and spaces. */
  SAME(0.8),
  /**
   * Unlike in their characters and alike to the eye (Unicode TS 39): seldom an accident, so that it
   * weighs most.
   */
  CONFUSABLE(0.95),
  /** One or two characters inserted, left out, replaced or swapped. */
  EDITED(0.75),
  /** Equal but for words such as {@code official}, or digits, at the ends. */
  ADDED_WORDS(0.7);

  private final double most;

  Likeness(double most) {
    this.most = most;
  }

  double most() {
    return most;
  }
}
