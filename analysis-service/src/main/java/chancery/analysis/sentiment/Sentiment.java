package chancery.analysis.sentiment;

/**
 * The probabilities that a reader calls a text negative, neutral or positive; they sum to 1. They
 * assume that, before reading, each of the three is as likely as the others.
 */
public record Sentiment(float negative, float neutral, float positive) {

  /** The likeliest of the three; of equal ones the more neutral. */
  public Polarity polarity() {
    if (negative > neutral && negative > positive) {
      return Polarity.NEGATIVE;
    }
    return positive > neutral && positive > negative ? Polarity.POSITIVE : Polarity.NEUTRAL;
  }

  /** The probability of the likeliest. */
  public float confidence() {
    return Math.max(neutral, Math.max(negative, positive));
  }

  /** From -1, surely negative, to 1, surely positive. */
  public float score() {
    return positive - negative;
  }
}
