package chancery.gateway.query;

/** Numbers in parameters. */
final class Numbers {

  private Numbers() {}

  static long between(String text, long minimum, long maximum) {
    long value;
    try {
      value = Long.parseLong(text.strip());
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("'%s' is not a whole number".formatted(text), malformed);
    }
    if (value < minimum || value > maximum) {
      throw new IllegalArgumentException(
          maximum == Long.MAX_VALUE
              ? "%d is below %d".formatted(value, minimum)
              : "%d is not between %d and %d".formatted(value, minimum, maximum));
    }
    return value;
  }

  static double positive(String text) {
    double value = number(text);
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("'%s' is not a number above 0".formatted(text));
    }
    return value;
  }

  static double notNegative(String text) {
    double value = number(text);
    if (!(value >= 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("'%s' is not a number of at least 0".formatted(text));
    }
    return value;
  }

  /** From 0 to 1. */
  static double share(String text) {
    double value = number(text);
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("'%s' is not between 0 and 1".formatted(text));
    }
    return value;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(text), malformed);
    }
  }
}
