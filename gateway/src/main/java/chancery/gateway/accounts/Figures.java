package chancery.gateway.accounts;

import java.util.Locale;

/** Numbers as people read them, always the same whatever the machine's language. */
final class Figures {

  private Figures() {}

  /** With one decimal. */
  static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** With thousands apart. */
  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** With two decimals. */
  static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** In percent, with more decimals the less it is. */
  static String percent(double share) {
    double percent = 100 * share;
    int decimals = percent == 0 || percent >= 9.95 ? 0 : percent >= 0.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f %%", percent);
  }

  /** A range, or the one figure that both its ends are written as. */
  static String range(String low, String high) {
    return low.equals(high) ? low : low + "–" + high;
  }
}
