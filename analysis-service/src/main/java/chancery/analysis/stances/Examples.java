package chancery.analysis.stances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The few posts that show something best, by place: the highest values, the earliest of equals. */
final class Examples {

  private static final int EACH = 3;

  private final long[] positions;
  private final int[] values;

  Examples(int places) {
    positions = new long[places * EACH];
    values = new int[places * EACH];
    Arrays.fill(values, Integer.MIN_VALUE);
  }

  /**
   * @param position of the post, above 0
   */
  void offer(int place, int value, long position) {
    int last = place * EACH + EACH - 1;
    if (!isBetter(value, position, last)) {
      return;
    }
    int at = last;
    while (at > place * EACH && isBetter(value, position, at - 1)) {
      values[at] = values[at - 1];
      positions[at] = positions[at - 1];
      at--;
    }
    values[at] = value;
    positions[at] = position;
  }

  private boolean isBetter(int value, long position, int than) {
    return value > values[than] || value == values[than] && position < positions[than];
  }

  /** Of all places together. */
  Set<Long> positions() {
    Set<Long> all = new TreeSet<>();
    for (long position : positions) {
      if (position > 0) {
        all.add(position);
      }
    }
    return all;
  }

  /**
   * The ids of a place's posts, the best first.
   *
   * @param ids by position
   */
  List<String> of(int place, Map<Long, String> ids) {
    List<String> found = new ArrayList<>();
    for (int i = place * EACH; i < (place + 1) * EACH; i++) {
      String id = ids.get(positions[i]);
      if (id != null) {
        found.add(id);
      }
    }
    return found;
  }
}
