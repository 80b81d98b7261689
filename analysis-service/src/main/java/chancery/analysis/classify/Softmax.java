package chancery.analysis.classify;

/** Turns scores into probabilities: exp(s_c) / Σ exp(s). */
public final class Softmax {

  private Softmax() {}

  /** In place. */
  public static void of(double[] scores) {
    double highest = scores[0];
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= sum;
    }
  }
}
