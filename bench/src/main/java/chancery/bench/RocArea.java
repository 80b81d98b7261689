package chancery.bench;

import java.util.Arrays;

/**
 * The area under the ROC curve: the probability that one of the sought scores higher than one of
 * the others, equal scores counting half. Its 95 % interval is that of DeLong, DeLong and
 * Clarke-Pearson (1988), by the placements of Sun and Xu (2014), cut to 0 and 1.
 */
record RocArea(double area, double low, double high) {

  private static final double Z = 1.959964;

  /**
   * @param sought scores, at least two
   * @param others scores, at least two
   */
  static RocArea of(double[] sought, double[] others) {
    double[] soughtPlaces = placements(sought, others);
    double[] otherPlaces = placements(others, sought);
    double area = Arrays.stream(soughtPlaces).average().orElse(Double.NaN);
    double error =
        Math.sqrt(variance(soughtPlaces) / sought.length + variance(otherPlaces) / others.length);
    return new RocArea(area, Math.max(0, area - Z * error), Math.min(1, area + Z * error));
  }

  /** For each of some scores the share of others that are lower, equal ones counting half. */
  private static double[] placements(double[] scores, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    return Arrays.stream(scores).map(score -> below(sorted, score) / sorted.length).toArray();
  }

  private static double below(double[] sorted, double score) {
    int lower = firstNotBelow(sorted, score);
    int notHigher = firstNotBelow(sorted, Math.nextUp(score));
    return (lower + notHigher) / 2.0;
  }

  private static int firstNotBelow(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }
}
