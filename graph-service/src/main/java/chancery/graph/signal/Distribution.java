package chancery.graph.signal;

import java.util.Arrays;
import java.util.Collection;

/** The values of one signal in a corpus. Immutable. */
final class Distribution {

  private final double[] sorted;

  Distribution(Collection<Double> values) {
    sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** Share of the values that are lower, equal ones counting half; 0.5 where there is none. */
  double percentile(double value) {
    if (sorted.length == 0) {
      return 0.5;
    }
    int lower = firstNotBelow(value);
    int notHigher = firstNotBelow(Math.nextUp(value));
    return (lower + notHigher) / 2.0 / sorted.length;
  }

  /** The middle value, the lower of two. */
  double median() {
    return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) / 2];
  }

  private int firstNotBelow(double value) {
    int found = Arrays.binarySearch(sorted, value);
    int at = found < 0 ? -found - 1 : found;
    while (at > 0 && sorted[at - 1] == value) {
      at = firstOfRun(at - 1, value);
    }
    return at;
  }

  /** Runs of equal values may be as long as the corpus. */
  private int firstOfRun(int within, double value) {
    int low = 0;
    int high = within;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
