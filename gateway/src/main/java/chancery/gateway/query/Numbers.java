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
    double value;
    try {
      value = Double.parseDouble(text.strip());
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("'%s' is not a number".formatted(text), malformed);
    }
    if (!(value > 0) || !Double.isFinite(value)) {
      throw new IllegalArgumentException("'%s' is not a number above 0".formatted(text));
    }
    return value;
  }
}
