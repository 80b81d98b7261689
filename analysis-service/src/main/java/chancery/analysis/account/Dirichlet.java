package chancery.analysis.account;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Shares that sum to 1, drawn around given ones: normalised gamma variates. */
final class Dirichlet {

  private final double[] alphas;

  private Dirichlet(double[] alphas) {
    this.alphas = alphas;
  }

  /**
   * @param mean shares that sum to 1
   * @param concentration the higher, the nearer to the mean
   */
  static Dirichlet around(double[] mean, double concentration) {
    return new Dirichlet(Arrays.stream(mean).map(share -> share * concentration).toArray());
  }

  double[] draw(RandomGenerator random) {
    double[] shares = new double[alphas.length];
    double sum = 0;
    for (int i = 0; i < alphas.length; i++) {
      shares[i] = alphas[i] > 0 ? gamma(alphas[i], random) : 0;
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** Marsaglia and Tsang 2000; below 1 by their boost from one shape higher. */
  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0) {
        double u = 1 - random.nextDouble();
        if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
          return d * v;
        }
      }
    }
  }
}
