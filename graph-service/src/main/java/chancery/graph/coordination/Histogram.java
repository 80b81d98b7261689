package chancery.graph.coordination;

import it.unimi.dsi.fastutil.ints.Int2LongAVLTreeMap;
import it.unimi.dsi.fastutil.ints.Int2LongMap;

/** How often each value occurs, of weights or times: all that exact quantiles need. */
final class Histogram {

  private final Int2LongAVLTreeMap counts = new Int2LongAVLTreeMap();
  private long size;

  void add(int value) {
    counts.addTo(value, 1);
    size++;
  }

  /** How many values there are, equal ones counted each. */
  long size() {
    return size;
  }

  long sum() {
    long sum = 0;
    for (Int2LongMap.Entry entry : counts.int2LongEntrySet()) {
      sum += entry.getIntKey() * entry.getLongValue();
    }
    return sum;
  }

  /**
   * The quantile as R computes it unless told otherwise (type 7 of Hyndman and Fan 1996): with h =
   * (n − 1) q, linear between the values in places ⌊h⌋ and ⌊h⌋ + 1, counted from 0.
   *
   * @return 0 without values
   */
  double quantile(double q) {
    if (size == 0) {
      return 0;
    }
    double h = (size - 1) * q;
    long below = (long) Math.floor(h);
    int low = inPlace(below);
    int high = inPlace(Math.min(below + 1, size - 1));
    return low + (h - below) * (high - low);
  }

  private int inPlace(long place) {
    long passed = 0;
    for (Int2LongMap.Entry entry : counts.int2LongEntrySet()) {
      passed += entry.getLongValue();
      if (passed > place) {
        return entry.getIntKey();
      }
    }
    throw new IllegalArgumentException("There is no place %d of %d".formatted(place, size));
  }
}
