package chancery.analysis.index;

import chancery.post.v1.Sentiment;

/** A post's three probabilities in thousandths, as one number. */
public final class SentimentNumber {

  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;

  private SentimentNumber() {}

  static long of(Sentiment sentiment) {
    return thousandths(sentiment.getNegative())
        | thousandths(sentiment.getNeutral()) << BITS
        | thousandths(sentiment.getPositive()) << 2 * BITS;
  }

  public static int negative(long number) {
    return (int) number & MASK;
  }

  public static int neutral(long number) {
    return (int) (number >>> BITS) & MASK;
  }

  public static int positive(long number) {
    return (int) (number >>> 2 * BITS) & MASK;
  }

  /** Probability of positive less that of negative, -1000 to 1000. */
  public static int score(long number) {
    return positive(number) - negative(number);
  }

  /** The highest of the three probabilities. */
  public static int confidence(long number) {
    return Math.max(neutral(number), Math.max(negative(number), positive(number)));
  }

  /** -1, 0 or 1 by the likeliest; neutral where another is no likelier. */
  public static int sign(long number) {
    int score = score(number);
    int most = Math.max(negative(number), positive(number));
    return score == 0 || most <= neutral(number) ? 0 : Integer.signum(score);
  }

  private static long thousandths(float probability) {
    return Math.clamp(Math.round(probability * 1000), 0, 1000);
  }
}
