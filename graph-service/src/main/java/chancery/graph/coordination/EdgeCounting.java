package chancery.graph.coordination;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Counts the pairs of each edge. Walking over the pairs is cheap, a hash table larger than the
 * caches is not, and most edges have one pair and are dropped: so the edges are cut into parts by a
 * hash, small enough for {@link #PAIRS_AT_ONCE} pairs, and the pairs walked over once for each
 * part. Held are the edges of one part, and those of at least a given weight.
 */
final class EdgeCounting {

  static final int PAIRS_AT_ONCE = 1 << 23;

  private final Timeline timeline;
  private final Pairs pairs;
  private final int least;
  private final Histogram all = new Histogram();
  private final LongArrayList keys = new LongArrayList();
  private final IntArrayList weights = new IntArrayList();

  private EdgeCounting(Timeline timeline, Pairs pairs, int least) {
    this.timeline = timeline;
    this.pairs = pairs;
    this.least = least;
  }

  /**
   * @param all the weights of all edges
   * @param edges those of at least the least weight
   */
  record Counted(Histogram all, Edges edges) {}

  static Counted count(Timeline timeline, Pairs pairs, int least) {
    return count(timeline, pairs, least, PAIRS_AT_ONCE);
  }

  static Counted count(Timeline timeline, Pairs pairs, int least, int pairsAtOnce) {
    EdgeCounting counting = new EdgeCounting(timeline, pairs, least);
    long most = Arrays.stream(pairs.followers()).asLongStream().sum();
    int parts = Math.toIntExact(Math.max(1, Math.ceilDiv(most, pairsAtOnce)));
    for (int part = 0; part < parts; part++) {
      counting.countPart(part, parts);
    }
    return new Counted(counting.all, counting.sorted());
  }

  private void countPart(int part, int parts) {
    Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    int[] accounts = timeline.accounts();
    pairs.forEach((earlier, later) -> {
      long key = Edges.key(accounts[earlier], accounts[later]);
      if (parts == 1 || part(key, parts) == part) {
        counts.addTo(key, 1);
      }
    });
    for (Long2IntMap.Entry entry : counts.long2IntEntrySet()) {
      all.add(entry.getIntValue());
      if (entry.getIntValue() >= least) {
        keys.add(entry.getLongKey());
        weights.add(entry.getIntValue());
      }
    }
  }

  private static int part(long key, int parts) {
    return (int) (((HashCommon.murmurHash3(key) >>> 32) * parts) >>> 32);
  }

  private Edges sorted() {
    int[] order = new int[keys.size()];
    Arrays.setAll(order, edge -> edge);
    int[] sorted = RadixSort.sort(keys.toLongArray(), order);
    return new Edges(
        Arrays.stream(sorted).mapToLong(keys::getLong).toArray(),
        Arrays.stream(sorted).map(weights::getInt).toArray());
  }
}
