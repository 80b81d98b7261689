package chancery.analysis.account;

import java.util.Arrays;

/**
 * One figure of several measures, 0 to 100 (OECD and JRC, Handbook on Constructing Composite
 * Indicators, 2008: normalise, weight, add).
 *
 * <p>Each measure is turned into its percentile rank within the group: the share of the other
 * members with a lower value, those with an equal one counted half. So one member with a thousand
 * times the followers of the others does not decide the scale. The index is the weighted mean of
 * the ranks. A measure that a member has no value for is left out of its mean; a member without any
 * weighted measure has no index.
 */
final class CompositeIndex {

  /** Rank of who has nobody to be compared with. */
  private static final double MIDDLE = 0.5;

  private static final double GRAINS = 1e9;

  private CompositeIndex() {}

  /**
   * @param measures by measure and member, NaN for no value
   * @return in the same shape, 0 to 1
   */
  static double[][] percentiles(double[][] measures) {
    return Arrays.stream(measures).map(CompositeIndex::percentiles).toArray(double[][]::new);
  }

  /**
   * @return by member, NaN for none
   */
  static double[] of(double[][] percentiles, double[] weights) {
    int members = percentiles[0].length;
    double[] index = new double[members];
    for (int member = 0; member < members; member++) {
      double sum = 0;
      double weight = 0;
      for (int measure = 0; measure < percentiles.length; measure++) {
        double value = percentiles[measure][member];
        if (!Double.isNaN(value)) {
          sum += weights[measure] * value;
          weight += weights[measure];
        }
      }
      index[member] = weight > 0 ? rounded(100 * sum / weight) : Double.NaN;
    }
    return index;
  }

  /** Equal sums of unequal order are equal, and so share a place. */
  private static double rounded(double index) {
    return Math.rint(index * GRAINS) / GRAINS;
  }

  /**
   * Places by an index, 1 for the highest; equal ones share a place, and as many places after it
   * are left free. 0 where there is no index.
   */
  static int[] places(double[] index) {
    double[] sorted = sorted(index);
    int[] places = new int[index.length];
    for (int member = 0; member < index.length; member++) {
      if (!Double.isNaN(index[member])) {
        places[member] = sorted.length - below(sorted, Math.nextUp(index[member])) + 1;
      }
    }
    return places;
  }

  private static double[] percentiles(double[] values) {
    double[] sorted = sorted(values);
    double[] ranks = new double[values.length];
    for (int member = 0; member < values.length; member++) {
      ranks[member] = percentile(sorted, values[member]);
    }
    return ranks;
  }

  private static double percentile(double[] sorted, double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    if (sorted.length == 1) {
      return MIDDLE;
    }
    int lower = below(sorted, value);
    int equal = below(sorted, Math.nextUp(value)) - lower;
    return (lower + (equal - 1) / 2.0) / (sorted.length - 1);
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }

  /** How many of the values are below one. */
  private static int below(double[] sorted, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
