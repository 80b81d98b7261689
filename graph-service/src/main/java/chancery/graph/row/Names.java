package chancery.graph.row;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Strings numbered in the order of their arrival, as UTF-8 in one array: about ten bytes a string
 * beside its characters. One thread writes; a {@link View} may be read by any.
 */
public final class Names implements Stored {

  /** The names up to a point in time. What it reads is never written again. */
  public record View(byte[] bytes, int[] ends, int size) {

    public String get(int number) {
      int start = start(number);
      return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    /** Order of the UTF-8 bytes, which is that of the code points. */
    public int compare(int a, int b) {
      return Arrays.compareUnsigned(bytes, start(a), ends[a], bytes, start(b), ends[b]);
    }

    public boolean startsWith(int number, char ascii) {
      int start = start(number);
      return start < ends[number] && bytes[start] == (byte) ascii;
    }

    private int start(int number) {
      return number == 0 ? 0 : ends[number - 1];
    }
  }

  private static final int EMPTY = -1;
  private static final int LONGEST = 1 << 20;

  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int[] slots = emptySlots(32);
  private int size;
  private int saved;

  public int size() {
    return size;
  }

  public View view() {
    return new View(bytes, ends, size);
  }

  public String get(int number) {
    return view().get(number);
  }

  /** The string's number; a new one where it has none. */
  public int intern(String name) {
    return intern(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The string's number, or -1. */
  public int find(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    return slots[slot(utf8)];
  }

  private int intern(byte[] name) {
    int slot = slot(name);
    if (slots[slot] != EMPTY) {
      return slots[slot];
    }
    append(name);
    slots[slot] = size++;
    if (size * 2 > slots.length) {
      rehash();
    }
    return size - 1;
  }

  private void append(byte[] name) {
    int start = length();
    int end = Math.addExact(start, name.length);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(bytes.length, end));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, grown(size, size + 1));
    }
    System.arraycopy(name, 0, bytes, start, name.length);
    ends[size] = end;
  }

  private int length() {
    return size == 0 ? 0 : ends[size - 1];
  }

  private static int grown(int now, int needed) {
    return (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 8L, now + (now >> 1)));
  }

  private int slot(byte[] name) {
    int mask = slots.length - 1;
    int slot = hash(name, 0, name.length) & mask;
    while (slots[slot] != EMPTY && !holds(slots[slot], name)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean holds(int number, byte[] name) {
    int start = number == 0 ? 0 : ends[number - 1];
    return Arrays.equals(bytes, start, ends[number], name, 0, name.length);
  }

  private void rehash() {
    slots = emptySlots(slots.length * 2);
    int mask = slots.length - 1;
    int start = 0;
    for (int number = 0; number < size; number++) {
      int slot = hash(bytes, start, ends[number]) & mask;
      while (slots[slot] != EMPTY) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = number;
      start = ends[number];
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return HashCommon.mix(hash);
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, EMPTY);
    return slots;
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(size - saved);
    int start = saved == 0 ? 0 : ends[saved - 1];
    for (int number = saved; number < size; number++) {
      out.writeInt(ends[number] - start);
      start = ends[number];
    }
    start = saved == 0 ? 0 : ends[saved - 1];
    out.write(bytes, start, length() - start);
  }

  @Override
  public void read(DataInput in) throws IOException {
    // Grown as the input comes, so that a damaged count ends at the end of the input.
    IntArrayList lengths = new IntArrayList();
    for (int left = in.readInt(); left > 0; left--) {
      lengths.add(in.readInt());
    }
    for (int i = 0; i < lengths.size(); i++) {
      byte[] name = new byte[Objects.checkIndex(lengths.getInt(i), LONGEST)];
      in.readFully(name);
      intern(name);
    }
  }

  @Override
  public void markSaved() {
    saved = size;
  }
}
