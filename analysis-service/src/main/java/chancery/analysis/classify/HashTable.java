package chancery.analysis.classify;

/**
 * Small numbers by the hash of a word: open addressing in two arrays, no objects. Two words of the
 * same 32 bits are one. Filled once, then read by any number of threads.
 */
public final class HashTable {

  private final int mask;
  private final int[] hashes;

  /** Values plus one; 0 marks a free place. */
  private final short[] values;

  /**
   * @param capacity the most entries that will be put in
   */
  public HashTable(int capacity) {
    int places = Integer.highestOneBit(Math.max(4, capacity)) * 4;
    mask = places - 1;
    hashes = new int[places];
    values = new short[places];
  }

  /**
   * @param value 0 to 32,766; replaces an earlier one
   */
  public void put(int hash, int value) {
    int place = place(hash);
    hashes[place] = hash;
    values[place] = (short) (value + 1);
  }

  /** The value put in for this hash, or -1. */
  public int get(int hash) {
    return values[place(hash)] - 1;
  }

  private int place(int hash) {
    int place = Hash.spread(hash) & mask;
    while (values[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
