package chancery.graph.coordination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An object that was shared too often within the window to look at every pair.
 *
 * @param object its number
 * @param shares by accounts with enough shares
 * @param lostPairs pairs of shares within the window, those of one account included, that were not
 *     looked at because more than {@code nearest} shares lie between them
 */
public record BoundedObject(int object, int shares, long lostPairs) {

  /** Most lost pairs first, then by number. O(shares). */
  static List<BoundedObject> of(Timeline timeline, CoordinationSettings settings) {
    List<BoundedObject> bounded = new ArrayList<>();
    int start = 0;
    while (start < timeline.size()) {
      int end = start + 1;
      while (end < timeline.size() && timeline.objects()[end] == timeline.objects()[start]) {
        end++;
      }
      long lost = end - start - 1 <= settings.nearest() ? 0 : lost(timeline, start, end, settings);
      if (lost > 0) {
        bounded.add(new BoundedObject(timeline.objects()[start], end - start, lost));
      }
      start = end;
    }
    bounded.sort(
        Comparator.comparingLong(BoundedObject::lostPairs)
            .reversed()
            .thenComparingInt(BoundedObject::object));
    return bounded;
  }

  private static long lost(Timeline timeline, int start, int end, CoordinationSettings settings) {
    long[] times = timeline.times();
    long lost = 0;
    int after = start;
    for (int share = start; share < end; share++) {
      while (after < end && times[after] - times[share] <= settings.window()) {
        after++;
      }
      lost += Math.max(0, after - share - 1 - settings.nearest());
    }
    return lost;
  }
}
