package chancery.analysis.classify;

import java.util.Arrays;

/**
 * The features of one text: pairs of a hash and a value, in the order in which they were added. A
 * buffer that is cleared and filled again; not thread-safe. The same hash may occur several times;
 * its values add up.
 */
public final class SparseVector {

  private int[] hashes;
  private float[] values;
  private int size;

  public SparseVector() {
    this(256);
  }

  private SparseVector(int capacity) {
    hashes = new int[capacity];
    values = new float[capacity];
  }

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int hash(int i) {
    return hashes[i];
  }

  public float value(int i) {
    return values[i];
  }

  public void add(int hash, float value) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    hashes[size] = hash;
    values[size++] = value;
  }

  /** Multiplies the values of the pairs from {@code begin} on. */
  public void scale(int begin, float factor) {
    for (int i = begin; i < size; i++) {
      values[i] *= factor;
    }
  }

  /** A copy that holds no more than it needs. */
  public SparseVector copy() {
    SparseVector copy = new SparseVector(Math.max(1, size));
    System.arraycopy(hashes, 0, copy.hashes, 0, size);
    System.arraycopy(values, 0, copy.values, 0, size);
    copy.size = size;
    return copy;
  }
}
