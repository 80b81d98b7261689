package chancery.graph.network;

import chancery.graph.relation.Ties;
import java.util.Arrays;
import java.util.Random;
import nl.cwts.networkanalysis.GradientDescentVOSLayoutAlgorithm;

/**
 * A picture of a network: a place for each node, within the unit square around 0.
 *
 * <p>The first {@link #CORE} nodes are placed by the VOS layout (van Eck, Waltman, Dekker and van
 * den Berg 2010; attraction 2, repulsion 1, weights normalised by association strength) from one
 * random start. Its cost grows with the square of the nodes; so the others, in their order, are
 * placed on a spiral of the golden angle around the weighted mean of their neighbours, the more of
 * them there the farther out.
 *
 * @param x from -0.5 to 0.5, for each node in the order in which they were given
 * @param y the same
 */
public record Layout(double[] x, double[] y) {

  static final int CORE = 1000;

  /** Added to the weight between every two nodes, else parts without a tie would drift apart. */
  static final double FAINT_ATTRACTION = 0.2;

  private static final int FEWEST_ITERATIONS = 60;
  private static final int MOST_ITERATIONS = 200;
  private static final double ITERATED_PAIRS = 4e7;

  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
  private static final double SPIRAL_STEP = 0.004;

  /**
   * @param ties undirected, the most important nodes first
   */
  static Layout of(Ties ties, long seed) {
    int[] core = new int[Math.min(CORE, ties.nodes())];
    Arrays.setAll(core, node -> node);
    Layout layout = new Layout(new double[ties.nodes()], new double[ties.nodes()]);
    if (core.length > 1) {
      layout.placeCore(ties.among(core), seed);
    }
    layout.placeOthers(ties, core.length);
    layout.fitIntoSquare();
    return layout;
  }

  private void placeCore(Ties core, long seed) {
    double[][] found =
        new GradientDescentVOSLayoutAlgorithm(
                GradientDescentVOSLayoutAlgorithm.DEFAULT_ATTRACTION,
                GradientDescentVOSLayoutAlgorithm.DEFAULT_REPULSION,
                FAINT_ATTRACTION,
                iterations(core.nodes()),
                GradientDescentVOSLayoutAlgorithm.DEFAULT_INITIAL_STEP_SIZE,
                GradientDescentVOSLayoutAlgorithm.DEFAULT_MIN_STEP_SIZE,
                GradientDescentVOSLayoutAlgorithm.DEFAULT_STEP_SIZE_REDUCTION,
                GradientDescentVOSLayoutAlgorithm.DEFAULT_REQUIRED_N_QUALITY_VALUE_IMPROVEMENTS,
                new Random(seed))
            .findLayout(core.forLibrary(true).createNormalizedNetworkUsingAssociationStrength())
            .getCoordinates();
    System.arraycopy(found[0], 0, x, 0, core.nodes());
    System.arraycopy(found[1], 0, y, 0, core.nodes());
    fitIntoSquare();
  }

  private static int iterations(double nodes) {
    return (int) Math.clamp(ITERATED_PAIRS / (nodes * nodes), FEWEST_ITERATIONS, MOST_ITERATIONS);
  }

  private void placeOthers(Ties ties, int placed) {
    int[] around = new int[ties.nodes()];
    for (int node = placed; node < ties.nodes(); node++) {
      double sumX = 0;
      double sumY = 0;
      double sum = 0;
      int strongest = -1;
      double most = 0;
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int neighbour = ties.neighbours()[tie];
        double weight = ties.weights()[tie];
        if (neighbour < node) {
          sumX += weight * x[neighbour];
          sumY += weight * y[neighbour];
          sum += weight;
          strongest = weight > most ? neighbour : strongest;
          most = Math.max(most, weight);
        }
      }
      double turn = strongest < 0 ? node : ++around[strongest];
      double radius = strongest < 0 ? 0.55 : SPIRAL_STEP * Math.sqrt(turn);
      x[node] = (sum == 0 ? 0 : sumX / sum) + radius * Math.cos(turn * GOLDEN_ANGLE);
      y[node] = (sum == 0 ? 0 : sumY / sum) + radius * Math.sin(turn * GOLDEN_ANGLE);
    }
  }

  private void fitIntoSquare() {
    double left = Arrays.stream(x).min().orElse(0);
    double right = Arrays.stream(x).max().orElse(0);
    double bottom = Arrays.stream(y).min().orElse(0);
    double top = Arrays.stream(y).max().orElse(0);
    double size = Math.max(right - left, top - bottom);
    double scale = size > 0 ? 1 / size : 0;
    for (int node = 0; node < x.length; node++) {
      x[node] = (x[node] - (left + right) / 2) * scale;
      y[node] = (y[node] - (bottom + top) / 2) * scale;
    }
  }
}
