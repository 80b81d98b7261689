package chancery.graph.network;

import chancery.graph.centrality.Components;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A network in compressed rows: the edges of node {@code v} are those from {@code firstEdge[v]} to
 * {@code firstEdge[v + 1]}, by target, then kind; one edge for each source, target and kind. In an
 * undirected network each edge is there once, from whichever end.
 *
 * <p>Nodes are numbered in the order of their ids, accounts before what they use. Whatever is
 * computed from here on therefore depends on what the posts are, and not on the order in which they
 * arrived.
 *
 * <p>Immutable; its arrays are not to be written.
 */
public final class Network {

  private final int[] firstEdge;
  private final long[] keys;
  private final double[] weights;
  private final Nodes nodes;
  private final boolean directed;
  private final LeftOut leftOut;

  private Network(
      int[] firstEdge,
      long[] keys,
      double[] weights,
      Nodes nodes,
      boolean directed,
      LeftOut leftOut) {
    this.firstEdge = firstEdge;
    this.keys = keys;
    this.weights = weights;
    this.nodes = nodes;
    this.directed = directed;
    this.leftOut = leftOut;
  }

  /**
   * The network in which each edge weighs as much as there are equal keys.
   *
   * @param keys of edges, sorted; overwritten
   */
  static Network counted(long[] keys, int size, Nodes nodes, boolean directed) {
    DoubleArrayList weights = new DoubleArrayList();
    int edges = 0;
    for (int i = 0; i < keys.length; i++) {
      if (edges > 0 && keys[i] == keys[edges - 1]) {
        weights.set(edges - 1, weights.getDouble(edges - 1) + 1);
      } else {
        keys[edges++] = keys[i];
        weights.add(1);
      }
    }
    return weighted(Arrays.copyOf(keys, edges), weights.toDoubleArray(), size, nodes, directed);
  }

  /**
   * @param keys of edges, sorted, each once
   * @param size number of nodes
   */
  static Network weighted(long[] keys, double[] weights, int size, Nodes nodes, boolean directed) {
    int[] firstEdge = new int[size + 1];
    for (long key : keys) {
      firstEdge[EdgeKey.source(key) + 1]++;
    }
    for (int node = 0; node < size; node++) {
      firstEdge[node + 1] += firstEdge[node];
    }
    return new Network(firstEdge, keys, weights, nodes, directed, LeftOut.NOTHING);
  }

  /** The same, which says what is not in it. */
  Network leavingOut(LeftOut without) {
    return new Network(firstEdge, keys, weights, nodes, directed, without);
  }

  /** What was too heavy to become part of it. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /**
   * The same with both directions as one, and without loops; weights are added.
   *
   * @param weighted whether they are more than 1 where there are two
   */
  Network simple(boolean weighted) {
    Long2DoubleOpenHashMap sums = new Long2DoubleOpenHashMap(keys.length);
    for (int edge = 0; edge < keys.length; edge++) {
      int source = EdgeKey.source(keys[edge]);
      int target = EdgeKey.target(keys[edge]);
      if (source != target) {
        EdgeKind kind = EdgeKey.kind(keys[edge]);
        sums.addTo(
            EdgeKey.of(Math.min(source, target), Math.max(source, target), kind), weights[edge]);
      }
    }
    long[] merged = sums.keySet().toLongArray();
    LongArrays.radixSort(merged);
    double[] added =
        Arrays.stream(merged).mapToDouble(key -> weighted ? sums.get(key) : 1).toArray();
    return weighted(merged, added, nodes(), nodes, false).leavingOut(leftOut);
  }

  /** The nodes of its largest weak component, of equal ones that of the smallest node. */
  Network largestPart() {
    Grouping components = Components.weak(ties());
    int[] sizes = components.sizes();
    int largest = 0;
    for (int component = 1; component < sizes.length; component++) {
      largest = sizes[component] > sizes[largest] ? component : largest;
    }
    return sizes.length < 2 ? this : among(components.members(largest));
  }

  /**
   * @param members rising
   */
  private Network among(int[] members) {
    int[] numbers = new int[nodes()];
    Arrays.fill(numbers, -1);
    for (int number = 0; number < members.length; number++) {
      numbers[members[number]] = number;
    }
    LongArrayList kept = new LongArrayList();
    DoubleArrayList keptWeights = new DoubleArrayList();
    for (int edge = 0; edge < keys.length; edge++) {
      int source = numbers[EdgeKey.source(keys[edge])];
      int target = numbers[EdgeKey.target(keys[edge])];
      if (source >= 0 && target >= 0) {
        kept.add(EdgeKey.of(source, target, EdgeKey.kind(keys[edge])));
        keptWeights.add(weights[edge]);
      }
    }
    return weighted(
            kept.toLongArray(),
            keptWeights.toDoubleArray(),
            members.length,
            new SomeNodes(nodes, members),
            directed)
        .leavingOut(leftOut);
  }

  /** Whether it matters at which end an edge begins. */
  public boolean directed() {
    return directed;
  }

  public int nodes() {
    return firstEdge.length - 1;
  }

  public int edges() {
    return keys.length;
  }

  /** The node's first edge; that of {@link #nodes} is the end of all. */
  public int firstEdge(int node) {
    return firstEdge[node];
  }

  /** The edge of that kind; below 0 where there is none. */
  int edge(int source, int target, EdgeKind kind) {
    return Arrays.binarySearch(keys, EdgeKey.of(source, target, kind));
  }

  public int target(int edge) {
    return EdgeKey.target(keys[edge]);
  }

  public EdgeKind kind(int edge) {
    return EdgeKey.kind(keys[edge]);
  }

  /** Mostly the posts in which the source did this to the target. */
  public double weight(int edge) {
    return weights[edge];
  }

  /** The account with an id, in a network made of posts; below 0 where there is none. */
  public int account(String id) {
    byte[] sought = id.getBytes(StandardCharsets.UTF_8);
    int low = 0;
    int high = nodes() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = type(middle) == NodeType.ACCOUNT ? compare(middle, sought) : 1;
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }

  private int compare(int node, byte[] id) {
    return Arrays.compareUnsigned(id(node).getBytes(StandardCharsets.UTF_8), id);
  }

  public String id(int node) {
    return nodes.id(node);
  }

  public @Nullable String handle(int node) {
    return nodes.handle(node);
  }

  public NodeType type(int node) {
    return nodes.type(node);
  }

  /** What an imported network tells of a node under that name; null where it tells nothing. */
  public @Nullable String attribute(int node, String name) {
    return nodes.attribute(node, name);
  }

  /**
   * Who acted upon whom, whatever the kind: a tie weighs as much as the edges together that it
   * stands for. Those of an undirected network are there from both ends.
   */
  public Ties ties() {
    int[] first = new int[nodes() + 1];
    int[] neighbours = new int[edges()];
    double[] sums = new double[edges()];
    int size = 0;
    for (int node = 0; node < nodes(); node++) {
      first[node] = size;
      for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        if (size == first[node] || neighbours[size - 1] != target(edge)) {
          neighbours[size++] = target(edge);
        }
        sums[size - 1] += weights[edge];
      }
    }
    first[nodes()] = size;
    Ties ties = Ties.trimmed(first, neighbours, sums);
    return directed ? ties : ties.undirected();
  }

  /**
   * The {@link #ties} in both directions as one.
   *
   * @param ties of this network
   */
  public Ties undirected(Ties ties) {
    return directed ? ties.undirected() : ties;
  }
}
