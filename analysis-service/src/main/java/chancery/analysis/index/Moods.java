package chancery.analysis.index;

/**
 * The sentiment of posts together. Sums are whole numbers, so that they are the same in whatever
 * order posts are counted.
 *
 * @param posts judged with enough confidence
 * @param scores sum of their scores, in thousandths
 * @param squares sum of the squares of their scores, in millionths
 */
public record Moods(long posts, long negative, long positive, long scores, long squares) {

  static final Moods NONE = new Moods(0, 0, 0, 0, 0);

  /** Standard normal quantile of a 95 % interval. */
  private static final double Z = 1.959963984540054;

  /** An interval about a value. */
  public record Interval(double low, double high) {}

  public long neutral() {
    return posts - negative - positive;
  }

  /** Mean score, -1 to 1; NaN without posts. */
  public double mean() {
    return scores / 1000.0 / posts;
  }

  /**
   * The 95 % interval of the mean by normal approximation, within -1 and 1; NaN with fewer than two
   * posts.
   */
  public Interval meanInterval() {
    return interval(mean(), variance());
  }

  /** Of the scores; NaN with fewer than two posts. */
  public double variance() {
    return posts < 2 ? Double.NaN : (squares / 1e6 - posts * mean() * mean()) / (posts - 1.0);
  }

  /** Share of positive less share of negative posts; NaN without posts. */
  public double net() {
    return (double) (positive - negative) / posts;
  }

  /** The 95 % interval of {@link #net}, as that of the mean. */
  public Interval netInterval() {
    double variance = (positive + negative - posts * net() * net()) / (posts - 1.0);
    return interval(net(), variance);
  }

  private Interval interval(double middle, double variance) {
    if (posts < 2) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double half = Z * Math.sqrt(Math.max(0, variance) / posts);
    return new Interval(Math.max(-1, middle - half), Math.min(1, middle + half));
  }
}
