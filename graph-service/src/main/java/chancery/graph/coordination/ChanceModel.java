package chancery.graph.coordination;

import java.util.Arrays;

/**
 * What chance makes of two accounts: every object keeps its shares and their times, every account
 * its number of shares, and which account made which share is drawn anew, all permutations alike.
 * That is the configuration model of who shares what, with its times (compare Tumminello, Miccichè,
 * Lillo, Piilo and Mantegna 2011, and Saracco, Straka, Di Clemente, Gabrielli, Caldarelli and
 * Squartini 2017).
 *
 * <p>Let N be the shares and M the pairs of shares that {@link Pairs} compares, whoever made them.
 * Accounts with k and l shares have in the mean λ = M · 2kl / (N(N − 1)) pairs, exactly. Pairs come
 * in clumps: two shares of the one and two of the other in one burst make four. {@link Encounters}
 * have no share in common, so w of them are no more likely than the number of ways to choose w of
 * the M pairs times the probability of each, λ^w/w! at most, and Poisson's distribution with mean λ
 * is taken for them.
 *
 * @param shares N
 * @param pairs M
 */
record ChanceModel(double shares, double pairs) {

  private static final double NEGLIGIBLE = 1e-17;

  static ChanceModel of(Pairs pairs) {
    int[] followers = pairs.followers();
    return new ChanceModel(followers.length, Arrays.stream(followers).asLongStream().sum());
  }

  /** The pairs expected of two accounts with so many shares. */
  double mean(double one, double other) {
    return pairs == 0 ? 0 : pairs * 2 * one * other / (shares * (shares - 1));
  }

  /** Of at least so many encounters of two accounts with so many shares. */
  double probability(int atLeast, double one, double other) {
    return upperTail(atLeast, mean(one, other));
  }

  /** P(X ≥ w) of Poisson's distribution. */
  static double upperTail(int w, double mean) {
    if (w <= 0 || mean == 0) {
      return w <= 0 ? 1 : 0;
    }
    double log = -mean;
    double below = 0;
    for (int k = 0; k < w; k++) {
      below += Math.exp(log);
      log += Math.log(mean / (k + 1));
    }
    if (w <= mean) {
      return Math.clamp(1 - below, 0, 1);
    }
    double term = 1;
    double sum = 0;
    for (int k = w; term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= mean / (k + 1);
    }
    return Math.min(1, Math.exp(log + Math.log(sum)));
  }
}
