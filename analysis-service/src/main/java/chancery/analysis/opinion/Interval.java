package chancery.analysis.opinion;

/** A value with its 95 % interval. */
public record Interval(double value, double low, double high) {

  /** Standard normal quantile of a 95 % interval. */
  private static final double Z = 1.959963984540054;

  /**
   * A share with the interval of Wilson (1927).
   *
   * @param all above 0
   */
  public static Interval share(long part, long all) {
    double share = (double) part / all;
    double spread = Z * Z / all;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / all + spread / (4.0 * all));
    return new Interval(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * A mean by normal approximation, within -1 and 1.
   *
   * @param sum of values from -1000 to 1000
   * @param squares sum of their squares
   * @param count from 2
   */
  public static Interval mean(long sum, long squares, long count) {
    double mean = sum / 1000.0 / count;
    double variance = Math.max(0, (squares / 1e6 - count * mean * mean) / (count - 1.0));
    return around(mean, Math.sqrt(variance / count));
  }

  /**
   * The leaning of an author. Each post is so much of a trial in favour as its leaning says, (1 +
   * x) / 2; before the first post every share is as likely as any other (Beta(1, 1)), so that few
   * posts leave the author near the middle. The interval is the posterior's, by normal
   * approximation.
   *
   * @param sum of the posts' leanings, each from -1000 to 1000
   * @param posts how many
   */
  public static Interval leaning(long sum, long posts) {
    double favour = 1 + (posts + sum / 1000.0) / 2;
    double all = posts + 2.0;
    double share = favour / all;
    double deviation = Math.sqrt(share * (1 - share) / (all + 1));
    return around(2 * share - 1, 2 * deviation);
  }

  private static Interval around(double mean, double error) {
    return new Interval(mean, Math.max(-1, mean - Z * error), Math.min(1, mean + Z * error));
  }
}
