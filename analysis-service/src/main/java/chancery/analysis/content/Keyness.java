package chancery.analysis.content;

/**
 * How much a word marks one text collection off from another.
 *
 * <p>G² is the log-likelihood ratio of Dunning (1993) in the form of Rayson and Garside (2000): 2
 * (O₁ ln(O₁/E₁) + O₂ ln(O₂/E₂)), with E_i = n_i (O₁ + O₂)/(n₁ + n₂). Above 3.84, 6.63, 10.83 and
 * 15.13 it is significant at 5 %, 1 %, 0.1 % and 0.01 %.
 *
 * <p>The log-odds are those of Monroe, Colaresi and Quinn (2008) with an informative Dirichlet
 * prior: δ = ln((y₁ + α)/(n₁ + α₀ − y₁ − α)) − ln((y₂ + α)/(n₂ + α₀ − y₂ − α)), its variance 1/(y₁
 * + α) + 1/(y₂ + α), z = δ/σ. The prior is what the two collections together say: α = α₀ (y₁ +
 * y₂)/(n₁ + n₂).
 *
 * @param first times in the one
 * @param second times in the other
 * @param g2 not below 0
 * @param logOdds above 0 where the word marks the first
 * @param z the log-odds in standard errors
 */
public record Keyness(long first, long second, double g2, double logOdds, double z) {

  private static final double[] CUT_OFFS = {3.84, 6.63, 10.83, 15.13};
  private static final double[] LEVELS = {0.05, 0.01, 0.001, 0.0001};

  /**
   * @param y1 times in the first collection
   * @param n1 times of all words in it
   * @param y2 times in the second
   * @param n2 times of all words in it
   * @param prior α₀, in words
   */
  public static Keyness of(long y1, long n1, long y2, long n2, double prior) {
    if (y1 < 0 || y2 < 0 || y1 > n1 || y2 > n2 || y1 + y2 == 0 || prior <= 0) {
      throw new IllegalArgumentException(
          "%d of %d against %d of %d, prior %s".formatted(y1, n1, y2, n2, prior));
    }
    double all = (double) n1 + n2;
    double alpha = prior * (y1 + y2) / all;
    double logOdds = logit(y1, n1, alpha, prior) - logit(y2, n2, alpha, prior);
    double deviation = Math.sqrt(1 / (y1 + alpha) + 1 / (y2 + alpha));
    return new Keyness(y1, y2, g2(y1, n1, y2, n2), logOdds, logOdds / deviation);
  }

  /** The level at which G² is significant; 1 for none. */
  public double p() {
    double p = 1;
    for (int i = 0; i < CUT_OFFS.length; i++) {
      p = g2 >= CUT_OFFS[i] ? LEVELS[i] : p;
    }
    return p;
  }

  private static double g2(long y1, long n1, long y2, long n2) {
    double share = (double) (y1 + y2) / (n1 + n2);
    return Math.max(0, 2 * (part(y1, n1 * share) + part(y2, n2 * share)));
  }

  private static double part(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  /** Infinite where the word is the only one of both collections. */
  private static double logit(long y, long n, double alpha, double prior) {
    return Math.log((y + alpha) / (n + prior - y - alpha));
  }
}
