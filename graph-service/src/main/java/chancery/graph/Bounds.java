package chancery.graph;

import chancery.kit.error.ChanceryException;

/** Numbers that a request may leave open, as 0. */
final class Bounds {

  private Bounds() {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT outside of 1 to {@code most}
   */
  static int among(String field, int asked, int usual, int most) {
    if (asked == 0) {
      return Math.min(usual, most);
    }
    if (asked < 1 || asked > most) {
      throw ChanceryException.invalid(field, "must be from 1 to %d, not %d".formatted(most, asked));
    }
    return asked;
  }
}
