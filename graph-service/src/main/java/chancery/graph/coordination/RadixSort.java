package chancery.graph.coordination;

import chancery.graph.relation.Interruption;
import java.util.Arrays;

/**
 * Stable radix sort from the least significant digit (Knuth, TAOCP 3, 5.2.5), of numbers and the
 * indices that go with them: O(n) for each eleven bits of the greatest key.
 */
final class RadixSort {

  private static final int DIGIT_BITS = 11;
  private static final int MASK = (1 << DIGIT_BITS) - 1;

  private long[] keys;
  private int[] indices;
  private long[] otherKeys;
  private int[] otherIndices;

  private RadixSort(long[] keys, int[] indices) {
    this.keys = keys;
    this.indices = indices;
    this.otherKeys = new long[keys.length];
    this.otherIndices = new int[keys.length];
  }

  /**
   * The indices in the order of their keys, equal ones as they were. Both arrays are used up.
   *
   * @param keys not negative
   */
  static int[] sort(long[] keys, int[] indices) {
    return new RadixSort(keys, indices).run();
  }

  private int[] run() {
    long greatest = Arrays.stream(keys).max().orElse(0);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest);
    for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
      Interruption.check(Thread.currentThread());
      distribute(shift);
    }
    return indices;
  }

  private void distribute(int shift) {
    int[] next = new int[MASK + 2];
    for (long key : keys) {
      next[((int) (key >>> shift) & MASK) + 1]++;
    }
    for (int digit = 0; digit < MASK; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int i = 0; i < keys.length; i++) {
      int to = next[(int) (keys[i] >>> shift) & MASK]++;
      otherKeys[to] = keys[i];
      otherIndices[to] = indices[i];
    }
    long[] spareKeys = keys;
    keys = otherKeys;
    otherKeys = spareKeys;
    int[] spareIndices = indices;
    indices = otherIndices;
    otherIndices = spareIndices;
  }
}
