package chancery.graph.network;

import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Selection;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A directed network in compressed rows: the edges of node {@code v} are those from {@code
 * firstEdge[v]} to {@code firstEdge[v + 1]}, by target, then kind; one edge for each source, target
 * and kind, weighted by the posts behind it. There are no loops.
 *
 * <p>Nodes are numbered in the order of their ids. Whatever is computed from here on therefore
 * depends on what the interactions are, and not on the order in which they arrived.
 *
 * <p>Immutable; its arrays are not to be written.
 */
public final class Network {

  private final int[] firstEdge;
  private final int[] targets;
  private final byte[] kinds;
  private final double[] weights;
  private final IntFunction<String> ids;
  private final IntFunction<@Nullable String> handles;

  private Network(
      int[] firstEdge,
      long[] edges,
      double[] weights,
      IntFunction<String> ids,
      IntFunction<@Nullable String> handles) {
    this.firstEdge = firstEdge;
    this.targets = new int[edges.length];
    this.kinds = new byte[edges.length];
    this.weights = weights;
    this.ids = ids;
    this.handles = handles;
    for (int edge = 0; edge < edges.length; edge++) {
      targets[edge] = Key.target(edges[edge]);
      kinds[edge] = (byte) Key.kind(edges[edge]);
    }
  }

  /** An edge as a number that sorts by source, target, kind. */
  private static final class Key {

    static long of(int source, int target, int kind) {
      return (long) source << 33 | (long) target << 2 | kind;
    }

    static int source(long key) {
      return (int) (key >>> 33);
    }

    static int target(long key) {
      return (int) (key >>> 2) & Integer.MAX_VALUE;
    }

    static int kind(long key) {
      return (int) key & 3;
    }
  }

  /** The network of the selected interactions. */
  public static Network of(Selection selection) {
    int[] accounts = accountsById(selection);
    int[] nodes = new int[selection.accounts()];
    for (int node = 0; node < accounts.length; node++) {
      nodes[accounts[node]] = node;
    }
    long[] keys = new long[selection.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Key.of(nodes[selection.source(i)], nodes[selection.target(i)], selection.kind(i));
    }
    LongArrays.radixSort(keys);
    return ofSorted(
        keys,
        accounts.length,
        node -> selection.id(accounts[node]),
        node -> selection.handle(accounts[node]));
  }

  private static int[] accountsById(Selection selection) {
    boolean[] used = new boolean[selection.accounts()];
    int count = 0;
    for (int i = 0; i < selection.size(); i++) {
      count += used[selection.source(i)] ? 0 : 1;
      used[selection.source(i)] = true;
      count += used[selection.target(i)] ? 0 : 1;
      used[selection.target(i)] = true;
    }
    int[] accounts = new int[count];
    for (int account = 0, next = 0; next < count; account++) {
      if (used[account]) {
        accounts[next++] = account;
      }
    }
    IntArrays.parallelQuickSort(accounts, selection::compareIds);
    return accounts;
  }

  private static Network ofSorted(
      long[] keys, int nodes, IntFunction<String> ids, IntFunction<@Nullable String> handles) {
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
    return ofEdges(Arrays.copyOf(keys, edges), weights.toDoubleArray(), nodes, ids, handles);
  }

  private static Network ofEdges(
      long[] keys,
      double[] weights,
      int nodes,
      IntFunction<String> ids,
      IntFunction<@Nullable String> handles) {
    int[] firstEdge = new int[nodes + 1];
    for (long key : keys) {
      firstEdge[Key.source(key) + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      firstEdge[node + 1] += firstEdge[node];
    }
    return new Network(firstEdge, keys, weights, ids, handles);
  }

  /** An edge by the ids of its ends. */
  public record Edge(String source, String target, InteractionKind kind, double weight) {}

  /**
   * The network of given edges, each of another source, target or kind.
   *
   * @param alone nodes that have no edge
   */
  public static Network of(Collection<Edge> edges, Collection<String> alone) {
    TreeSet<String> sorted = new TreeSet<>(alone);
    for (Edge edge : edges) {
      sorted.add(edge.source());
      sorted.add(edge.target());
    }
    String[] ids = sorted.toArray(String[]::new);
    TreeMap<Long, Double> weights = new TreeMap<>();
    for (Edge edge : edges) {
      int source = Arrays.binarySearch(ids, edge.source());
      int target = Arrays.binarySearch(ids, edge.target());
      weights.put(Key.of(source, target, edge.kind().ordinal()), edge.weight());
    }
    return ofEdges(
        weights.keySet().stream().mapToLong(Long::longValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray(),
        ids.length,
        node -> ids[node],
        node -> null);
  }

  public int nodes() {
    return firstEdge.length - 1;
  }

  public int edges() {
    return targets.length;
  }

  /** The node's first edge; that of {@link #nodes} is the end of all. */
  public int firstEdge(int node) {
    return firstEdge[node];
  }

  public int target(int edge) {
    return targets[edge];
  }

  public InteractionKind kind(int edge) {
    return InteractionKind.of(kinds[edge]);
  }

  /** Posts in which the source did this to the target. */
  public double weight(int edge) {
    return weights[edge];
  }

  public String id(int node) {
    return ids.apply(node);
  }

  public @Nullable String handle(int node) {
    return handles.apply(node);
  }

  /**
   * Who acted upon whom, whatever the kind: a tie weighs as much as the edges together that it
   * stands for.
   */
  public Ties ties() {
    int[] first = new int[nodes() + 1];
    int[] neighbours = new int[edges()];
    double[] sums = new double[edges()];
    int size = 0;
    for (int node = 0; node < nodes(); node++) {
      first[node] = size;
      for (int edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
        if (size == first[node] || neighbours[size - 1] != targets[edge]) {
          neighbours[size++] = targets[edge];
        }
        sums[size - 1] += weights[edge];
      }
    }
    first[nodes()] = size;
    return Ties.trimmed(first, neighbours, sums);
  }
}
