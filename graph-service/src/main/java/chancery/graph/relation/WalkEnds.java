package chancery.graph.relation;

/**
 * From each node the probability that a random walk, which chooses each tie by its weight, first
 * comes to an end of the first side: the absorbing chain solved by conjugate gradients (Hestenes
 * and Stiefel 1952). For the nodes u that are not ends it is the solution of Σ w(u,v)·(h(u) − h(v))
 * = 0, with h = 1 at the ends of the first side and 0 at those of the second; the matrix is
 * symmetric and positive definite, and is scaled by its diagonal.
 */
final class WalkEnds {

  /** Of the residual, beside that of a start from nothing. */
  static final double TOLERANCE = 1e-12;

  static final int MOST_ITERATIONS = 20_000;

  private final TwoSides sides;
  private final Ties ties;
  private final double[] total;
  private final double[] solution;
  private final double[] residual;
  private final double[] direction;
  private final double[] image;

  WalkEnds(TwoSides sides) {
    this.sides = sides;
    this.ties = sides.ties();
    total = new double[ties.nodes()];
    solution = new double[ties.nodes()];
    residual = new double[ties.nodes()];
    direction = new double[ties.nodes()];
    image = new double[ties.nodes()];
    for (int node = 0; node < total.length; node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        total[node] += ties.weights()[tie];
      }
    }
  }

  /**
   * The probability after a first step, for an end too; NaN where a walk never ends.
   *
   * @throws IllegalArgumentException where the solution does not settle
   */
  double[] inFirst() {
    double[] found = solve();
    double[] afterStep = new double[found.length];
    for (int node = 0; node < found.length; node++) {
      if (sides.isEnd()[node]) {
        found[node] = sides.isInFirst(node) ? 1 : 0;
      }
    }
    for (int node = 0; node < found.length; node++) {
      afterStep[node] =
          sides.comesToEnd()[node] ? neighbours(node, found) / total[node] : Double.NaN;
    }
    return afterStep;
  }

  private double[] solve() {
    for (int node = 0; node < total.length; node++) {
      residual[node] = isFree(node) ? tiesToEndsOfFirst(node) : 0;
      direction[node] = isFree(node) ? residual[node] / total[node] : 0;
    }
    double size = scaledSquare(residual);
    double enough = size * TOLERANCE * TOLERANCE;
    for (int i = 0; size > enough; i++) {
      if (i == MOST_ITERATIONS) {
        throw new IllegalArgumentException(
            "controversy: the exact solution did not settle in %d steps; sample walks instead"
                .formatted(MOST_ITERATIONS));
      }
      size = step(size);
    }
    return solution;
  }

  /** From the size of the residual to that of the next. */
  private double step(double size) {
    apply(direction, image);
    double along = size / product(direction, image);
    for (int node = 0; node < total.length; node++) {
      solution[node] += along * direction[node];
      residual[node] -= along * image[node];
    }
    double next = scaledSquare(residual);
    for (int node = 0; node < total.length; node++) {
      direction[node] =
          isFree(node) ? residual[node] / total[node] + next / size * direction[node] : 0;
    }
    return next;
  }

  private boolean isFree(int node) {
    return sides.comesToEnd()[node] && !sides.isEnd()[node];
  }

  private double tiesToEndsOfFirst(int node) {
    double sum = 0;
    for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
      int neighbour = ties.neighbours()[tie];
      sum += sides.isEnd()[neighbour] && sides.isInFirst(neighbour) ? ties.weights()[tie] : 0;
    }
    return sum;
  }

  private double neighbours(int node, double[] values) {
    double sum = 0;
    for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
      sum += ties.weights()[tie] * values[ties.neighbours()[tie]];
    }
    return sum;
  }

  /** Directions are 0 at the ends, so their columns drop out. */
  private void apply(double[] direction, double[] image) {
    for (int node = 0; node < image.length; node++) {
      image[node] = isFree(node) ? total[node] * direction[node] - neighbours(node, direction) : 0;
    }
  }

  private double scaledSquare(double[] residual) {
    double sum = 0;
    for (int node = 0; node < residual.length; node++) {
      sum += isFree(node) ? residual[node] * residual[node] / total[node] : 0;
    }
    return sum;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int node = 0; node < a.length; node++) {
      sum += a[node] * b[node];
    }
    return sum;
  }
}
