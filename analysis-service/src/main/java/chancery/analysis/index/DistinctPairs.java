package chancery.analysis.index;

import java.util.Arrays;

/**
 * Counts, for many cells at once, the different members each has. Pairs are gathered in one array,
 * which is sorted and rid of doubles whenever it is full: exact, and about eight bytes a pair.
 */
final class DistinctPairs {

  private static final int FIRST_SIZE = 1 << 14;

  private long[] pairs = new long[FIRST_SIZE];
  private int size;

  void add(int cell, int member) {
    if (size == pairs.length) {
      compact();
      if (size > pairs.length / 2) {
        pairs = Arrays.copyOf(pairs, pairs.length * 2);
      }
    }
    pairs[size++] = (long) cell << 32 | member;
  }

  /** Distinct members by cell. */
  int[] counts(int cells) {
    compact();
    int[] counts = new int[cells];
    for (int i = 0; i < size; i++) {
      counts[(int) (pairs[i] >>> 32)]++;
    }
    return counts;
  }

  private void compact() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
  }
}
