package chancery.analysis.answer;

import chancery.kit.error.ChanceryException;

/**
 * How much may be asked for at once.
 *
 * @param pageSize posts on a page
 * @param values of a dimension
 * @param groups series of a timeline
 * @param buckets of one series
 * @param cells buckets of all series together
 */
public record Limits(int pageSize, int values, int groups, int buckets, int cells) {

  /**
   * A size that a request gives, or the usual one for 0.
   *
   * @throws ChanceryException INVALID_ARGUMENT if it is out of bounds
   */
  public static int size(String field, int asked, int usual, int most) {
    if (asked < 0 || asked > most) {
      throw ChanceryException.invalid(
          field, "%d is out of bounds; it is from 1 to %d".formatted(asked, most));
    }
    return asked == 0 ? Math.min(usual, most) : asked;
  }
}
