package chancery.graph.row;

import it.unimi.dsi.fastutil.HashCommon;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** 64-bit hashes numbered in the order of their arrival, 13 to 23 bytes each. */
public final class Hashes implements Stored {

  private static final int EMPTY = -1;
  private static final int FIRST_CAPACITY = 16;

  private long[] hashes = new long[FIRST_CAPACITY];
  private int[] slots = emptySlots(2 * FIRST_CAPACITY);
  private int size;
  private int saved;

  public int size() {
    return size;
  }

  /** The hash's number; a new one where it has none. */
  public int number(long hash) {
    int slot = slot(hash);
    if (slots[slot] != EMPTY) {
      return slots[slot];
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size + (size >> 1));
    }
    hashes[size] = hash;
    slots[slot] = size++;
    if (size * 4L > slots.length * 3L) {
      rehash();
    }
    return size - 1;
  }

  public long get(int number) {
    return hashes[number];
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) HashCommon.mix(hash) & mask;
    while (slots[slot] != EMPTY && hashes[slots[slot]] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = emptySlots(Math.multiplyExact(slots.length, 2));
    for (int number = 0; number < size; number++) {
      slots[slot(hashes[number])] = number;
    }
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size - saved);
    for (int number = saved; number < size; number++) {
      out.writeLong(hashes[number]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      number(in.readLong());
    }
  }

  @Override
  public void markSaved() {
    saved = size;
  }
}
