package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.HashTable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;

/**
 * How often words occur, as costs: the negative logarithm of a word's share of all words. Kept by
 * the words' hashes, so that no words are shipped. Immutable.
 */
public final class WordFrequencies {

  /** Costs are kept in so many parts of one. */
  private static final double STEPS = 256;

  private final double total;
  private final int[] hashes;
  private final short[] costs;
  private final HashTable table;

  private WordFrequencies(double total, int[] hashes, short[] costs) {
    this.total = total;
    this.hashes = hashes;
    this.costs = costs;
    table = new HashTable(Math.max(1, hashes.length));
    for (int i = 0; i < hashes.length; i++) {
      table.put(hashes[i], costs[i]);
    }
  }

  /** Knows no word. */
  public static WordFrequencies none() {
    return new WordFrequencies(1, new int[0], new short[0]);
  }

  /**
   * @param counts by the word's hash ({@link Hash#of(CharSequence)} of its folded letters)
   */
  public static WordFrequencies of(Map<Integer, Integer> counts) {
    double total = counts.values().stream().mapToDouble(Integer::doubleValue).sum();
    int[] hashes =
        counts.keySet().stream().sorted(Comparator.naturalOrder()).mapToInt(hash -> hash).toArray();
    short[] costs = new short[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      costs[i] = (short) (Math.log(total / counts.getOrDefault(hashes[i], 1)) * STEPS);
    }
    return new WordFrequencies(total, hashes, costs);
  }

  boolean isEmpty() {
    return hashes.length == 0;
  }

  boolean knows(int hash) {
    return table.get(hash) >= 0;
  }

  /**
   * The cost of a word; one that is not known costs as much as 10 / (N · 10^length) of N words
   * (Norvig 2009).
   */
  double cost(int hash, int length) {
    int cost = table.get(hash);
    return cost >= 0 ? cost / STEPS : Math.log(total / 10) + length * Math.log(10);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeDouble(total);
    out.writeInt(hashes.length);
    for (int hash : hashes) {
      out.writeInt(hash);
    }
    for (short cost : costs) {
      out.writeShort(cost);
    }
  }

  static WordFrequencies read(DataInputStream in) throws IOException {
    double total = in.readDouble();
    int size = in.readInt();
    if (size < 0 || size > 1 << 22) {
      throw new IOException("Not word frequencies: " + size + " words");
    }
    int[] hashes = new int[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readInt();
    }
    short[] costs = new short[size];
    for (int i = 0; i < size; i++) {
      costs[i] = in.readShort();
    }
    return new WordFrequencies(total, hashes, costs);
  }
}
