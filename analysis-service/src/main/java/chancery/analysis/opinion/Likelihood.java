package chancery.analysis.opinion;

/**
 * How likely each side is, in thousandths that sum to 1000.
 *
 * @param favour 0 to 1000
 * @param against likewise; the two are 1000 together at most
 */
public record Likelihood(int favour, int against) {

  /** Where nothing is known: a third each. */
  public static final Likelihood UNKNOWN = new Likelihood(333, 333);

  private static final int BITS = 10;

  public Likelihood {
    if (favour < 0 || against < 0 || favour + against > 1000) {
      throw new IllegalArgumentException(
          "Thousandths of favour and against: %d, %d".formatted(favour, against));
    }
  }

  /**
   * @param probabilities by {@link Side}, which sum to 1
   */
  static Likelihood of(double[] probabilities) {
    int favour = (int) Math.round(1000 * probabilities[0]);
    int against = (int) Math.round(1000 * probabilities[1]);
    return new Likelihood(favour, Math.min(against, 1000 - favour));
  }

  /** Of {@link #code}. */
  public static Likelihood ofCode(int code) {
    return new Likelihood(code & (1 << BITS) - 1, code >>> BITS);
  }

  /** As one number of 20 bits. */
  public int code() {
    return favour | against << BITS;
  }

  public int none() {
    return 1000 - favour - against;
  }

  /** Favour less against, -1000 to 1000. */
  public int leaning() {
    return favour - against;
  }

  /**
   * The side that the post is counted on. It is none only where that is half as likely again as the
   * likelier of the others: who writes about a target mostly takes a side, and F1 of favour and
   * against, by which stance detection is measured, is best there.
   */
  public Side side() {
    int likelier = Math.max(favour, against);
    if (2 * none() >= 3 * likelier || favour == against) {
      return Side.NONE;
    }
    return favour > against ? Side.FAVOUR : Side.AGAINST;
  }

  /** The probability of the side, 0 to 1000. */
  public int certainty() {
    return switch (side()) {
      case FAVOUR -> favour;
      case AGAINST -> against;
      case NONE -> none();
    };
  }
}
