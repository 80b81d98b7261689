package chancery.train;

/**
 * The expected calibration error (Naeini, Cooper and Hauskrecht 2015): texts are put into 15 equal
 * bins by the probability of what they were called; the error is the mean over the texts of the
 * difference between their bin's mean probability and its share of right calls.
 */
final class CalibrationError {

  private static final int BINS = 15;

  private final double[] weights = new double[BINS];
  private final double[] probabilities = new double[BINS];
  private final double[] right = new double[BINS];

  /**
   * @param probability of the call, 0 to 1
   * @param weight how much the text counts
   */
  void add(double probability, boolean isRight, double weight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    weights[bin] += weight;
    probabilities[bin] += weight * probability;
    right[bin] += isRight ? weight : 0;
  }

  /** 0 where every bin keeps its promise; 0 without texts. */
  double value() {
    double sum = 0;
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(probabilities[bin] - right[bin]);
      all += weights[bin];
    }
    return all == 0 ? 0 : sum / all;
  }
}
