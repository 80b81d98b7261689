package chancery.ingest.corpus;

import chancery.kit.error.ChanceryException;

/** How many items a caller asked for on a page. */
public final class PageSize {

  private static final int DEFAULT = 50;
  private static final int MOST = 1000;

  private PageSize() {}

  /**
   * @param asked 0 for the default of 50
   * @throws ChanceryException INVALID_ARGUMENT outside 0 to 1000
   */
  public static int of(int asked) {
    if (asked < 0 || asked > MOST) {
      throw ChanceryException.invalid("page_size", "is %d; ask for 1 to %d".formatted(asked, MOST));
    }
    return asked == 0 ? DEFAULT : asked;
  }

  /**
   * A page token that is a number.
   *
   * @param empty what an empty token means
   * @throws ChanceryException INVALID_ARGUMENT for another token
   */
  public static long number(String token, long empty) {
    if (token.isEmpty()) {
      return empty;
    }
    try {
      return Long.parseLong(token);
    } catch (NumberFormatException malformed) {
      throw ChanceryException.invalid("page_token", "is not one that this list gave");
    }
  }
}
