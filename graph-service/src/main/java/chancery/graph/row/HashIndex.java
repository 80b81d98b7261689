package chancery.graph.row;

import it.unimi.dsi.fastutil.HashCommon;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Finds the number of a 64-bit hash, in 5 to 6.3 bytes for each: by open addressing in a table that
 * grows by a quarter when it is four fifths full.
 */
final class HashIndex {

  static final int NONE = -1;

  private static final int FIRST_CAPACITY = 32;

  /** The hash of each number that is in the table. */
  private final IntToLongFunction hashes;

  private int[] slots = emptySlots(FIRST_CAPACITY);

  HashIndex(IntToLongFunction hashes) {
    this.hashes = hashes;
  }

  /** The number of a hash, or {@link #NONE}. */
  int find(long hash) {
    return slots[slot(hash)];
  }

  /**
   * Takes the last number in, in the place of an earlier one of the same hash.
   *
   * @param number one less than there are
   */
  void put(int number) {
    if ((number + 1L) * 5 > slots.length * 4L) {
      grow(number + 1);
    } else {
      slots[slot(hashes.applyAsLong(number))] = number;
    }
  }

  private void grow(int size) {
    int capacity = Math.toIntExact(slots.length + (slots.length >> 2));
    // The old table is free to go before there is a new one.
    slots = new int[0];
    slots = emptySlots(capacity);
    for (int number = 0; number < size; number++) {
      slots[slot(hashes.applyAsLong(number))] = number;
    }
  }

  private int slot(long hash) {
    int slot = (int) Math.unsignedMultiplyHigh(HashCommon.mix(hash), slots.length);
    while (slots[slot] != NONE && hashes.applyAsLong(slots[slot]) != hash) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, NONE);
    return slots;
  }
}
