package chancery.analysis.opinion;

/** How a part differs from the whole that it belongs to. */
public final class Contrast {

  private Contrast() {}

  /**
   * The mean of a part less that of the whole, in standard errors of a part of this size: z = (m_a
   * - m) / (s √((1/n_a)(1 - n_a/n))), with the standard deviation s of the whole; the second factor
   * is the correction for a part drawn without replacement. 0 where it has no meaning.
   *
   * @param part posts of the part, out of {@code whole}
   */
  public static double z(
      double partMean, long part, double wholeMean, double variance, long whole) {
    double error = Math.sqrt(variance / part * (1 - (double) part / whole));
    return error > 0 ? (partMean - wholeMean) / error : 0;
  }

  /**
   * Log-likelihood G² = 2 Σ O ln(O/E) (Dunning 1993) over posts with and without something, within
   * a slice and outside of it. Negative where it is rarer within.
   *
   * @param with posts of the slice that have it
   * @param slice posts of the slice
   * @param allWith posts of the corpus that have it
   * @param all posts of the corpus
   */
  public static double g2(long with, long slice, long allWith, long all) {
    double sum =
        term(with, slice, allWith, all)
            + term(slice - with, slice, all - allWith, all)
            + term(allWith - with, all - slice, allWith, all)
            + term(all - slice - allWith + with, all - slice, all - allWith, all);
    boolean rarer = (double) with * all < (double) allWith * slice;
    return rarer ? -2 * sum : 2 * sum;
  }

  private static double term(long observed, long row, long column, long all) {
    return observed == 0
        ? 0
        : observed * Math.log((double) observed * all / ((double) row * column));
  }
}
