package chancery.graph.centrality;

import chancery.graph.relation.Interruption;
import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What shortest paths, each tie one step, say of the nodes. All three are of the paths along the
 * ties: with undirected ties of those in either direction. With n nodes and d(s,v) the steps from s
 * to v:
 *
 * <ul>
 *   <li><b>Betweenness</b> (Freeman 1977): the share of shortest paths from s to t that lead
 *       through v, summed over all s and t other than v, divided by (n − 1)(n − 2).
 *   <li><b>Closeness</b> as Wasserman and Faust (1994, equation 5.22) have it for networks in
 *       parts: with r the nodes that reach v, r/(n − 1) · r/Σ d(s,v) over those. 0 where none does.
 *   <li><b>Harmonic closeness</b> (Marchiori and Latora 2000): Σ 1/d(s,v) / (n − 1), 0 for what
 *       does not reach v.
 * </ul>
 *
 * <p>From all nodes as sources they are exact, in time of nodes times ties (Brandes 2001). From a
 * sample of k of them, drawn evenly and without replacement (Brandes and Pich 2007), each sum is
 * estimated by n/k times that of the sample. A source's contribution to a betweenness or a harmonic
 * closeness is within [0, 1]; so by Serfling's inequality (1974), which is Hoeffding's for samples
 * without replacement, none of the n estimates of one measure is wrong by more than {@link #error}
 * with probability {@link #CONFIDENCE}. For most nodes the true error is far smaller: {@link
 * #standardError} tells of it. For closeness, a ratio of such sums, no bound is stated.
 *
 * <p>The sources are divided among {@link #LANES}, whatever the number of processors, and their
 * sums added in the order of these: the same seed gives the same bits on every machine.
 *
 * @param betweenness of each node, 0 to 1
 * @param standardError of each node's betweenness as the sample shows it, 0 where it is exact; too
 *     small for a node that few sources depend on, all the more where none of the sample does
 * @param closeness of each node, 0 to 1
 * @param harmonic of each node, 0 to 1
 * @param sources walked from; as many as nodes where the figures are exact
 */
public record ShortestPaths(
    double[] betweenness,
    double[] standardError,
    double[] closeness,
    double[] harmonic,
    int sources) {

  public static final double CONFIDENCE = 0.95;
  static final int LANES = 4;

  /**
   * @param ties directed or undirected
   * @param mostSources exact for up to as many nodes, else a sample of this size
   * @param seed of the sample
   */
  public static ShortestPaths of(Ties ties, int mostSources, long seed) {
    if (mostSources <= 1) {
      throw new IllegalArgumentException(
          "sources: at least 2 are needed for an estimate, not " + mostSources);
    }
    int[] nodes = new int[ties.nodes()];
    Arrays.setAll(nodes, node -> node);
    if (nodes.length <= mostSources) {
      return from(ties, nodes);
    }
    IntArrays.shuffle(nodes, new Random(seed));
    return from(ties, Arrays.copyOf(nodes, mostSources));
  }

  /**
   * @param sources different nodes
   */
  public static ShortestPaths from(Ties ties, int[] sources) {
    Thread computing = Thread.currentThread();
    SourceWalk[] walks =
        IntStream.range(0, LANES)
            .parallel()
            .mapToObj(lane -> walk(ties, sources, lane, computing))
            .toArray(SourceWalk[]::new);
    for (int lane = 1; lane < LANES; lane++) {
      walks[0].add(walks[lane]);
    }
    return scaled(walks[0], ties.nodes(), sources.length);
  }

  private static SourceWalk walk(Ties ties, int[] sources, int lane, Thread computing) {
    SourceWalk walk = new SourceWalk(ties);
    for (int i = lane; i < sources.length; i += LANES) {
      Interruption.check(computing);
      walk.from(sources[i]);
    }
    return walk;
  }

  private static ShortestPaths scaled(SourceWalk sums, int nodes, int sources) {
    ShortestPaths paths =
        new ShortestPaths(
            new double[nodes], new double[nodes], new double[nodes], new double[nodes], sources);
    double raised = (double) nodes / sources;
    double others = nodes - 1;
    double pairs = Math.max(1, others * (nodes - 2));
    for (int node = 0; node < nodes; node++) {
      double reached = sums.reachedBy[node];
      paths.betweenness[node] = raised * sums.dependency[node] / pairs;
      paths.standardError[node] =
          nodes / pairs * standardError(sums.dependency[node], sums.squares[node], sources, nodes);
      paths.closeness[node] =
          reached == 0 ? 0 : raised * reached * reached / (others * sums.distances[node]);
      paths.harmonic[node] = reached == 0 ? 0 : raised * sums.nearness[node] / others;
    }
    return paths;
  }

  /** Of the mean of a sample without replacement. */
  private static double standardError(double sum, double squares, int sample, int all) {
    double spread = Math.max(0, squares - sum * sum / sample) / (sample - 1);
    return sample == all ? 0 : Math.sqrt(spread / sample * (1 - (double) sample / all));
  }

  /**
   * Of all betweenness values together, and of all harmonic ones, the most that one is wrong by
   * with probability {@link #CONFIDENCE}: n/(n − 1) · √(ln(2n/(1 − confidence)) · (1 − (k − 1)/n) /
   * 2k); 0 where exact.
   */
  public double error() {
    double nodes = betweenness.length;
    double left = 1 - (sources - 1) / nodes;
    double doubt = Math.log(2 * nodes / (1 - CONFIDENCE));
    return sources == nodes ? 0 : nodes / (nodes - 1) * Math.sqrt(doubt * left / (2 * sources));
  }
}
