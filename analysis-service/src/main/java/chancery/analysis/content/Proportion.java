package chancery.analysis.content;

/**
 * A share of counted things with its 95 % interval (Wilson 1927), which stays between 0 and 1 and
 * holds for small numbers too.
 */
public record Proportion(double share, double low, double high) {

  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  /**
   * @param all more than 0
   */
  public static Proportion of(long part, long all) {
    if (part < 0 || part > all || all == 0) {
      throw new IllegalArgumentException("%d of %d".formatted(part, all));
    }
    double share = (double) part / all;
    double square = Z * Z / all;
    double centre = (share + square / 2) / (1 + square);
    double half = Z * Math.sqrt(share * (1 - share) / all + square / (4 * all)) / (1 + square);
    return new Proportion(share, Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
