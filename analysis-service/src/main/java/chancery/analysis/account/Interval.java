package chancery.analysis.account;

import java.util.Arrays;

/**
 * The middle 95 % of resampled values.
 *
 * @param low 2.5th percentile, by nearest rank
 * @param high 97.5th percentile
 */
public record Interval(double low, double high) {

  static final Interval NONE = new Interval(Double.NaN, Double.NaN);

  private static final double TAIL = 0.025;

  /**
   * @param values in any order; NaN, of which there is none where the value is known in each
   *     sample, does not count
   */
  static Interval of(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return NONE;
    }
    int cut = (int) Math.floor(TAIL * (sorted.length - 1) + 0.5);
    return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
  }

  /** Whether there is one. */
  public boolean known() {
    return !Double.isNaN(low);
  }
}
