package chancery.graph.community;

import chancery.graph.community.LeidenMethod.Quality;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Interruption;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;

/**
 * Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019), on the undirected weighted
 * network.
 *
 * <p>The best of several runs counts. The random numbers of all of them come from the seed.
 *
 * @param of each node its community; 0 is the largest, of equally large ones that with the smallest
 *     node
 * @param modularity reached, at {@link LeidenMethod#modularityResolution}
 * @param effort that they were looked for with
 */
public record Communities(int[] of, int count, double modularity, Effort effort) {

  /**
   * How much is done for the best: {@link #MOST_RUNS} runs of {@link #MOST_ITERATIONS} iterations
   * for small networks; for larger ones fewer, so that all together walk over about {@link
   * #TIES_WALKED} ties, but at least one run of {@link #FEWEST_ITERATIONS}.
   */
  public record Effort(int runs, int iterations) {

    static final int MOST_RUNS = 10;
    static final int MOST_ITERATIONS = 10;
    static final int FEWEST_ITERATIONS = 2;
    static final long TIES_WALKED = 2_000_000;

    /**
     * @param ties undirected
     */
    public static Effort of(Ties ties) {
      long walks = TIES_WALKED / Math.max(1, ties.size() / 2);
      return new Effort(
          Math.clamp(walks / MOST_ITERATIONS, 1, MOST_RUNS),
          Math.clamp(walks, FEWEST_ITERATIONS, MOST_ITERATIONS));
    }

    private Effort inRuns(int given) {
      return given == 0 ? this : new Effort(given, iterations);
    }
  }

  /**
   * The best of several runs.
   *
   * @param ties undirected
   */
  public static Communities find(Ties ties, LeidenMethod method) {
    Effort effort = Effort.of(ties).inRuns(method.runs());
    if (ties.size() == ties.loops()) {
      int[] alone = new int[ties.nodes()];
      Arrays.setAll(alone, node -> node);
      return new Communities(alone, alone.length, 0, effort);
    }
    boolean byModularity = method.quality() == Quality.MODULARITY;
    nl.cwts.networkanalysis.Network network = ties.forLibrary(byModularity);
    double scaled = method.resolution() / (byModularity ? 2 * network.getTotalEdgeWeight() : 1);
    Random random = new Random(method.seed());
    double best = Double.NEGATIVE_INFINITY;
    int[] found = new int[0];
    for (int run = 0; run < effort.runs(); run++) {
      Interruption.check(Thread.currentThread());
      LeidenAlgorithm leiden =
          new LeidenAlgorithm(
              scaled, effort.iterations(), LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
      Clustering clustering = leiden.findClustering(network);
      double quality = leiden.calcQuality(network, clustering);
      if (quality > best) {
        best = quality;
        clustering.removeEmptyClusters();
        found = clustering.getClusters();
      }
    }
    Grouping grouping = numbered(found);
    double modularity =
        byModularity ? best : Modularity.of(ties, grouping, method.modularityResolution());
    return new Communities(grouping.of(), grouping.count(), modularity, effort);
  }

  /** The same as a grouping. */
  public Grouping grouping() {
    return new Grouping(of, count);
  }

  private static Grouping numbered(int[] clusters) {
    int count = Arrays.stream(clusters).max().orElse(-1) + 1;
    int[] sizes = new int[count];
    int[] smallest = new int[count];
    Arrays.fill(smallest, Integer.MAX_VALUE);
    for (int node = 0; node < clusters.length; node++) {
      sizes[clusters[node]]++;
      smallest[clusters[node]] = Math.min(smallest[clusters[node]], node);
    }
    int[] order = new int[count];
    Arrays.setAll(order, cluster -> cluster);
    IntArrays.quickSort(
        order,
        (a, b) ->
            sizes[a] != sizes[b]
                ? Integer.compare(sizes[b], sizes[a])
                : Integer.compare(smallest[a], smallest[b]));
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      numbers[order[i]] = i;
    }
    int[] of = new int[clusters.length];
    Arrays.setAll(of, node -> numbers[clusters[node]]);
    return new Grouping(of, count);
  }
}
