package chancery.graph.network;

import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;

/** Adds the weights of pairs up to edges. */
final class UndirectedEdges {

  private final EdgeKind kind;
  private final Long2DoubleOpenHashMap weights = new Long2DoubleOpenHashMap();

  /**
   * @param pairs that will be added
   * @param most that may be
   * @throws ChanceryException RESOURCE_EXHAUSTED where there are too many
   */
  UndirectedEdges(EdgeKind kind, long pairs, long most) {
    if (pairs > most) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "NETWORK_TOO_LARGE",
          ("The network would be made of %d pairs, more than %d; narrow the slice by time or query,"
                  + " lower chancery.network.common-neighbours, or raise"
                  + " chancery.network.interactions")
              .formatted(pairs, most));
    }
    this.kind = kind;
  }

  /** Two different nodes, in any order. */
  void add(int one, int other, double weight) {
    weights.addTo(EdgeKey.of(Math.min(one, other), Math.max(one, other), kind), weight);
  }

  /** The network of those nodes that have an edge. */
  Network network(Nodes nodes, int size) {
    long[] keys = weights.keySet().toLongArray();
    LongArrays.radixSort(keys);
    double[] sums = new double[keys.length];
    boolean[] isTied = new boolean[size];
    for (int edge = 0; edge < keys.length; edge++) {
      sums[edge] = weights.get(keys[edge]);
      isTied[EdgeKey.source(keys[edge])] = true;
      isTied[EdgeKey.target(keys[edge])] = true;
    }
    int[] tied = Marked.places(isTied);
    renumber(keys, tied, size);
    return Network.weighted(keys, sums, tied.length, new SomeNodes(nodes, tied), false);
  }

  /** The order of the nodes stays, and with it that of the keys. */
  private void renumber(long[] keys, int[] tied, int size) {
    int[] numbers = new int[size];
    for (int number = 0; number < tied.length; number++) {
      numbers[tied[number]] = number;
    }
    for (int edge = 0; edge < keys.length; edge++) {
      keys[edge] =
          EdgeKey.of(
              numbers[EdgeKey.source(keys[edge])], numbers[EdgeKey.target(keys[edge])], kind);
    }
  }
}
