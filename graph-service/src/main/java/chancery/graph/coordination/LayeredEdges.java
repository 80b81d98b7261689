package chancery.graph.coordination;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Edges that are kept in several layers, as of links, hashtags and copied texts: accounts that
 * agree in more than one way are less likely to do so by chance (multi-layer coordination after
 * Magelinski, Ng and Carley 2022).
 *
 * @param edges their weights are the sums over the layers
 * @param weights for each layer, for each edge the weight there; 0 where it is not kept
 */
public record LayeredEdges(Edges edges, List<int[]> weights) {

  /**
   * @param layers with accounts numbered alike, each detected with its own objects and settings
   * @param least in so many layers an edge has to be kept
   */
  public static LayeredEdges of(List<Coordination> layers, int least) {
    if (least < 1 || least > layers.size()) {
      throw new IllegalArgumentException(
          "An edge can be in 1 to %d layers, not %d".formatted(layers.size(), least));
    }
    return new Merge(layers.stream().map(Coordination::edges).toList()).run(least);
  }

  /** Walks over the sorted edges of all layers at once. */
  private static final class Merge {

    private final List<Edges> layers;
    private final int[] next;
    private final LongArrayList keys = new LongArrayList();
    private final IntArrayList sums = new IntArrayList();
    private final List<IntArrayList> weights = new ArrayList<>();

    Merge(List<Edges> layers) {
      this.layers = layers;
      this.next = new int[layers.size()];
      layers.forEach(layer -> weights.add(new IntArrayList()));
    }

    LayeredEdges run(int least) {
      for (long key = smallest(); key != Long.MAX_VALUE; key = smallest()) {
        int[] found = take(key);
        int in = 0;
        int sum = 0;
        for (int weight : found) {
          in += weight > 0 ? 1 : 0;
          sum += weight;
        }
        if (in >= least) {
          add(key, sum, found);
        }
      }
      return new LayeredEdges(
          new Edges(keys.toLongArray(), sums.toIntArray()),
          weights.stream().map(IntArrayList::toIntArray).toList());
    }

    private long smallest() {
      long smallest = Long.MAX_VALUE;
      for (int layer = 0; layer < next.length; layer++) {
        Edges edges = layers.get(layer);
        if (next[layer] < edges.size()) {
          smallest = Math.min(smallest, edges.keys()[next[layer]]);
        }
      }
      return smallest;
    }

    private int[] take(long key) {
      int[] found = new int[next.length];
      for (int layer = 0; layer < next.length; layer++) {
        Edges edges = layers.get(layer);
        if (next[layer] < edges.size() && edges.keys()[next[layer]] == key) {
          found[layer] = edges.weights()[next[layer]++];
        }
      }
      return found;
    }

    private void add(long key, int sum, int[] found) {
      keys.add(key);
      sums.add(sum);
      for (int layer = 0; layer < found.length; layer++) {
        weights.get(layer).add(found[layer]);
      }
    }
  }
}
