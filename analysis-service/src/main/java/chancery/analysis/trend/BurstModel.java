package chancery.analysis.trend;

/**
 * What Kleinberg's automaton takes for a burst.
 *
 * @param s how many times the usual rate the rate within a burst is; above 1
 * @param gamma how hard it is to enter a burst: entering costs gamma · ln n in a series of n
 *     batches; not negative
 */
public record BurstModel(double s, double gamma) {

  /** That of the paper's own examples. */
  public static final BurstModel USUAL = new BurstModel(2, 1);

  public BurstModel {
    if (!(s > 1) || !Double.isFinite(s)) {
      throw new IllegalArgumentException("s is %s; it must be a number above 1".formatted(s));
    }
    if (!(gamma >= 0) || !Double.isFinite(gamma)) {
      throw new IllegalArgumentException(
          "gamma is %s; it must be a number of at least 0".formatted(gamma));
    }
  }
}
