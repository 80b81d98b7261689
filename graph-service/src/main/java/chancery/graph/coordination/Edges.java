package chancery.graph.coordination;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Undirected edges between accounts, by the number of the first account, then of the second.
 *
 * @param keys the smaller account number in the upper 32 bits, the greater in the lower; ascending
 * @param weights for each edge the number of its pairs
 */
public record Edges(long[] keys, int[] weights) {

  static long key(int account, int other) {
    return ((long) Math.min(account, other) << 32) | Math.max(account, other);
  }

  public int size() {
    return keys.length;
  }

  /** The account with the smaller number. */
  public int first(int edge) {
    return first(keys[edge]);
  }

  /** The account with the greater number. */
  public int second(int edge) {
    return second(keys[edge]);
  }

  static int first(long key) {
    return (int) (key >>> 32);
  }

  static int second(long key) {
    return (int) key;
  }

  /** Where each edge stands, -1 for others. */
  Long2IntOpenHashMap index() {
    Long2IntOpenHashMap index = new Long2IntOpenHashMap(keys.length);
    index.defaultReturnValue(-1);
    for (int edge = 0; edge < keys.length; edge++) {
      index.put(keys[edge], edge);
    }
    return index;
  }

  /** Those heavier than the threshold. */
  Edges above(double threshold) {
    int[] kept = new int[keys.length];
    int size = 0;
    for (int edge = 0; edge < keys.length; edge++) {
      if (weights[edge] > threshold) {
        kept[size++] = edge;
      }
    }
    int[] chosen = Arrays.copyOf(kept, size);
    return new Edges(
        Arrays.stream(chosen).mapToLong(edge -> keys[edge]).toArray(),
        Arrays.stream(chosen).map(edge -> weights[edge]).toArray());
  }
}
