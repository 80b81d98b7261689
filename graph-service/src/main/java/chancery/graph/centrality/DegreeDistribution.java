package chancery.graph.centrality;

import chancery.graph.relation.Ties;
import java.util.ArrayList;
import java.util.List;

/**
 * How many nodes have how many ties, in bins that double in width, as few nodes have many.
 *
 * @param bins from that of degree 0 to the last that a node is in
 */
public record DegreeDistribution(List<Bin> bins) {

  private static final int MOST_BINS = 32;

  public DegreeDistribution {
    bins = List.copyOf(bins);
  }

  /**
   * Nodes with a degree within bounds: 0, 1, 2 to 3, 4 to 7, …
   *
   * @param from lowest degree
   * @param to highest degree
   * @param in nodes with such an in-degree
   * @param out nodes with such an out-degree
   * @param neighbours nodes tied to so many others in either direction
   */
  public record Bin(int from, int to, int in, int out, int neighbours) {}

  /**
   * @param ties directed
   * @param undirected the same ties in both directions
   */
  public static DegreeDistribution of(Ties ties, Ties undirected) {
    Degrees degrees = Degrees.of(ties);
    int[][] counts = new int[3][MOST_BINS];
    int last = -1;
    for (int node = 0; node < ties.nodes(); node++) {
      int neighbours = undirected.first()[node + 1] - undirected.first()[node];
      counts[0][bin(degrees.in()[node])]++;
      counts[1][bin(degrees.out()[node])]++;
      counts[2][bin(neighbours)]++;
      // No node has more ties in one direction than neighbours.
      last = Math.max(last, bin(neighbours));
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin <= last; bin++) {
      bins.add(
          new Bin(from(bin), from(bin + 1) - 1, counts[0][bin], counts[1][bin], counts[2][bin]));
    }
    return new DegreeDistribution(bins);
  }

  private static int bin(int degree) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(degree);
  }

  private static int from(int bin) {
    return bin == 0 ? 0 : 1 << (bin - 1);
  }
}
