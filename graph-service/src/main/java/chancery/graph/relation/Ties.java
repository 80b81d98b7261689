package chancery.graph.relation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * What all measures work on: a weighted relation among nodes numbered from 0, in compressed rows.
 * The ties of node {@code v} are those from {@code first[v]} to {@code first[v + 1]}, by neighbour,
 * at most one to each.
 *
 * <p>Directed ties lead from the row's node to the neighbour. Undirected ones (see {@link
 * #undirected}) are there from both ends; a loop, which no account's network has but an imported
 * one may, is there once with twice its weight, so that a row always sums to the weighted degree.
 *
 * <p>Its arrays are not to be written.
 *
 * @param first tie of each node; one more entry for the end
 * @param neighbours of each tie its other end
 * @param weights of each tie, above 0
 */
public record Ties(int[] first, int[] neighbours, double[] weights) {

  public int nodes() {
    return first.length - 1;
  }

  public int size() {
    return neighbours.length;
  }

  /** Those from a node to itself. */
  public int loops() {
    int loops = 0;
    for (int node = 0; node < nodes(); node++) {
      loops += tie(node, node) < 0 ? 0 : 1;
    }
    return loops;
  }

  /** The tie from one node to another, below 0 where there is none. */
  public int tie(int from, int to) {
    return Arrays.binarySearch(neighbours, first[from], first[from + 1], to);
  }

  /** The same ties, seen from the other end. */
  public Ties reversed() {
    int[] reversedFirst = new int[first.length];
    for (int neighbour : neighbours) {
      reversedFirst[neighbour + 1]++;
    }
    for (int node = 0; node < nodes(); node++) {
      reversedFirst[node + 1] += reversedFirst[node];
    }
    int[] next = reversedFirst.clone();
    int[] sources = new int[size()];
    double[] reversedWeights = new double[size()];
    for (int node = 0; node < nodes(); node++) {
      for (int tie = first[node]; tie < first[node + 1]; tie++) {
        int at = next[neighbours[tie]]++;
        sources[at] = node;
        reversedWeights[at] = weights[tie];
      }
    }
    return new Ties(reversedFirst, sources, reversedWeights);
  }

  /** Both directions as one: each tie is there from both ends, with the sum of the weights. */
  public Ties undirected() {
    Ties reversed = reversed();
    int[] mergedFirst = new int[first.length];
    int[] merged = new int[2 * size()];
    double[] mergedWeights = new double[2 * size()];
    int end = 0;
    for (int node = 0; node < nodes(); node++) {
      mergedFirst[node] = end;
      int out = first[node];
      int in = reversed.first[node];
      while (out < first[node + 1] || in < reversed.first[node + 1]) {
        int to = out < first[node + 1] ? neighbours[out] : Integer.MAX_VALUE;
        int from = in < reversed.first[node + 1] ? reversed.neighbours[in] : Integer.MAX_VALUE;
        merged[end] = Math.min(to, from);
        mergedWeights[end] += to <= from ? weights[out++] : 0;
        mergedWeights[end] += from <= to ? reversed.weights[in++] : 0;
        end++;
      }
    }
    mergedFirst[nodes()] = end;
    return trimmed(mergedFirst, merged, mergedWeights);
  }

  /**
   * The ties among some nodes, renumbered in the order in which the nodes are given; where this is
   * not that of their numbers, rows are not by neighbour, and {@link #tie} does not find them.
   */
  public Ties among(int[] nodes) {
    int[] renumbered = new int[nodes()];
    Arrays.fill(renumbered, -1);
    for (int i = 0; i < nodes.length; i++) {
      renumbered[nodes[i]] = i;
    }
    int[] keptFirst = new int[nodes.length + 1];
    IntArrayList kept = new IntArrayList();
    DoubleArrayList keptWeights = new DoubleArrayList();
    for (int i = 0; i < nodes.length; i++) {
      for (int tie = first[nodes[i]]; tie < first[nodes[i] + 1]; tie++) {
        if (renumbered[neighbours[tie]] >= 0) {
          kept.add(renumbered[neighbours[tie]]);
          keptWeights.add(weights[tie]);
        }
      }
      keptFirst[i + 1] = kept.size();
    }
    return new Ties(keptFirst, kept.toIntArray(), keptWeights.toDoubleArray());
  }

  /** The first ties of longer arrays. */
  public static Ties trimmed(int[] first, int[] neighbours, double[] weights) {
    int size = first[first.length - 1];
    return size == neighbours.length
        ? new Ties(first, neighbours, weights)
        : new Ties(first, Arrays.copyOf(neighbours, size), Arrays.copyOf(weights, size));
  }

  /**
   * For the library, which knows no loops: these are left out. Each tie is to be there from both
   * ends, so these have to be {@link #undirected}.
   *
   * @param byDegree whether a node weighs as much as its ties do; else each weighs 1
   */
  public nl.cwts.networkanalysis.Network forLibrary(boolean byDegree) {
    Ties plain = withoutLoops();
    long[] starts = new long[first.length];
    for (int node = 0; node < first.length; node++) {
      starts[node] = plain.first[node];
    }
    return new nl.cwts.networkanalysis.Network(
        nodes(),
        byDegree,
        starts,
        new LargeIntArray(plain.neighbours),
        new LargeDoubleArray(plain.weights),
        false);
  }

  private Ties withoutLoops() {
    int[] plainFirst = new int[first.length];
    int[] plain = new int[size()];
    double[] plainWeights = new double[size()];
    int end = 0;
    for (int node = 0; node < nodes(); node++) {
      for (int tie = first[node]; tie < first[node + 1]; tie++) {
        if (neighbours[tie] != node) {
          plain[end] = neighbours[tie];
          plainWeights[end++] = weights[tie];
        }
      }
      plainFirst[node + 1] = end;
    }
    return end == size() ? this : trimmed(plainFirst, plain, plainWeights);
  }
}
