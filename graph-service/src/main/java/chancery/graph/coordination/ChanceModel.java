package chancery.graph.coordination;

import java.util.Arrays;

/**
 * What chance makes of two accounts: every object keeps its shares and their times, every account
 * its number of shares, and which account made which share is drawn anew, all permutations alike.
 * That is the configuration model of who shares what, with its times (compare Tumminello, Miccichè,
 * Lillo, Piilo and Mantegna 2011, and Saracco, Straka, Di Clemente, Gabrielli, Caldarelli and
 * Squartini 2017).
 *
 * <p>Let N be the shares, M the pairs of shares that {@link Pairs} compares, whoever made them, and
 * W the number of two such pairs that have one share in common. Accounts a and b with k and l
 * shares have X pairs, and with (N)ᵢ = N(N − 1)…(N − i + 1)
 *
 * <pre>
 * E X  = M · 2kl / (N)₂
 * E X² = E X + 2W · kl(k + l − 2) / (N)₃ + (M² − M − 2W) · 4k(k − 1)l(l − 1) / (N)₄
 * </pre>
 *
 * Both are exact. The probability of at least w pairs is taken from the negative binomial
 * distribution of this mean and variance, from Poisson's where the variance is not greater: pairs
 * come in clumps where an object is shared often, and Poisson alone would take these for
 * coordination.
 *
 * @param shares N
 * @param pairs M
 * @param wedges W
 */
record ChanceModel(long shares, long pairs, double wedges) {

  private static final double NEGLIGIBLE = 1e-17;

  static ChanceModel of(Pairs pairs) {
    int[] followers = pairs.followers();
    double wedges = 0;
    int[] ending = new int[followers.length + 1];
    int preceding = 0;
    for (int share = 0; share < followers.length; share++) {
      preceding -= ending[share];
      double compared = preceding + followers[share];
      wedges += compared * (compared - 1) / 2;
      preceding++;
      ending[share + followers[share] + 1]++;
    }
    return new ChanceModel(followers.length, Arrays.stream(followers).asLongStream().sum(), wedges);
  }

  /** The pairs expected of two accounts with so many shares. */
  double mean(double one, double other) {
    return pairs * ratio(2 * one * other, 2);
  }

  double variance(double one, double other) {
    double mean = mean(one, other);
    double sharing = 2 * wedges * ratio(one * other * (one + other - 2), 3);
    double apart = (double) pairs * pairs - pairs - 2 * wedges;
    double distinct = apart * ratio(4 * one * (one - 1) * other * (other - 1), 4);
    return mean + sharing + distinct - mean * mean;
  }

  /** Divided by (N)ᵢ; where there are not as many shares, nothing can happen. */
  private double ratio(double ways, int places) {
    double orders = 1;
    for (int place = 0; place < places; place++) {
      orders *= shares - place;
    }
    return orders > 0 ? ways / orders : 0;
  }

  /** The probability of at least so many pairs of two accounts with so many shares. */
  double probability(int atLeast, double one, double other) {
    double mean = mean(one, other);
    if (atLeast <= 0) {
      return 1;
    }
    if (mean == 0) {
      return 0;
    }
    return upperTail(atLeast, mean, Math.max(0, variance(one, other) / mean - 1));
  }

  /**
   * P(X ≥ w) of the negative binomial distribution by Panjer's recursion (1981): P(0) = (1 +
   * d)^(−mean/d), P(k + 1)/P(k) = (mean + kd)/((k + 1)(1 + d)); Poisson's if d = 0.
   *
   * @param d variance / mean − 1, not negative
   */
  static double upperTail(int w, double mean, double d) {
    double log = d == 0 ? -mean : -mean / d * Math.log1p(d);
    double below = 0;
    for (int k = 0; k < w; k++) {
      below += Math.exp(log);
      log += Math.log((mean + k * d) / ((k + 1) * (1 + d)));
    }
    if (w <= mean) {
      return Math.clamp(1 - below, 0, 1);
    }
    double term = 1;
    double sum = 0;
    for (int k = w; term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= (mean + k * d) / ((k + 1) * (1 + d));
    }
    return Math.min(1, Math.exp(log + Math.log(sum)));
  }
}
