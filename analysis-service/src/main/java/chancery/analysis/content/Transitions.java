package chancery.analysis.content;

import java.util.Arrays;

/**
 * Transitions of an automaton: from a state, by a symbol, to a state. Open addressing in two arrays
 * of primitives; 16 bytes a place, at most half of the places taken.
 */
final class Transitions {

  static final int NONE = -1;

  private static final long EMPTY = -1;

  private long[] keys = empty(64);
  private int[] targets = new int[64];
  private int size;

  /** The target, or {@link #NONE}. */
  int get(int from, int by) {
    return targets(place(key(from, by)));
  }

  void put(int from, int by, int to) {
    long key = key(from, by);
    int place = place(key);
    if (keys[place] == EMPTY) {
      size++;
    }
    keys[place] = key;
    targets[place] = to;
    if (2 * size > keys.length) {
      grow();
    }
  }

  private int targets(int place) {
    return keys[place] == EMPTY ? NONE : targets[place];
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int place = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[place] != EMPTY && keys[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = empty(oldKeys.length * 2);
    targets = new int[oldTargets.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int place = place(oldKeys[i]);
        keys[place] = oldKeys[i];
        targets[place] = oldTargets[i];
      }
    }
  }

  private static long key(int from, int by) {
    return (long) from << 32 | by;
  }

  private static long[] empty(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, EMPTY);
    return keys;
  }
}
