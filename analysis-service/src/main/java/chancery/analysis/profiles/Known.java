package chancery.analysis.profiles;

import java.util.function.DoubleConsumer;

/** Fields that are set only where there is a value. */
final class Known {

  private Known() {}

  /**
   * @param value NaN for none
   */
  static void set(double value, DoubleConsumer field) {
    if (!Double.isNaN(value)) {
      field.accept(value);
    }
  }
}
