package chancery.gateway.accounts;

import java.util.Locale;

/** Numbers as people read them, always the same whatever the machine's language. */
final class Figures {

  private static final double SMALL = 0.01;

  private Figures() {}

  /** With one decimal. */
  static String one(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** With thousands apart. */
  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** With as many decimals as its size calls for. */
  static String fitting(double value) {
    double size = Math.abs(value);
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return size > 0 && size < SMALL
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
