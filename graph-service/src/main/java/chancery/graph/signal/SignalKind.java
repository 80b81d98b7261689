package chancery.graph.signal;

/** What is looked at, in families whose signals say much the same. */
public enum SignalKind {
  /** Entropy of the hours of the day, over ln 24. */
  HOURS(Family.RHYTHM, true),
  /** Hours, see {@link Rhythm#nightGap}. */
  NIGHT_GAP(Family.RHYTHM, false),
  /** From -1 to 1, see {@link Rhythm#burstiness}. */
  REGULARITY(Family.RHYTHM, false),
  /** On days with a post. */
  POSTS_PER_DAY(Family.RHYTHM, true),
  /** Share of the posts. */
  REPOSTS(Family.COPIES, true),
  /** Share of the texts that other accounts posted too. */
  SHARED_TEXTS(Family.COPIES, true),
  /** Share of the texts that are not the first of their kind. */
  REPEATED_TEXTS(Family.COPIES, true),
  /** Probability that two interactions are with the same account. */
  PARTNERS(Family.PARTNERS, true),
  /** log10 of (following + 1) / (followers + 1). */
  FOLLOWING(Family.STANDING, true),
  /** Days from the account's making to its first post. */
  AGE(Family.STANDING, false),
  /** Share of the handle's characters. */
  DIGITS(Family.NAME, true),
  /** Bits a character of the handle, see {@link HandleModel}. */
  NAME_SURPRISE(Family.NAME, true),
  /** Accounts that it is coordinated with. */
  COORDINATION(Family.COORDINATION, true);

  /** Signals that count as one in the score. */
  public enum Family {
    RHYTHM,
    COPIES,
    PARTNERS,
    STANDING,
    NAME,
    COORDINATION
  }

  private final Family family;
  private final boolean highIsUnusual;

  SignalKind(Family family, boolean highIsUnusual) {
    this.family = family;
    this.highIsUnusual = highIsUnusual;
  }

  public Family family() {
    return family;
  }

  /** How unusual a percentile is in the direction that matters, from 0 to 1. */
  public double unusual(double percentile) {
    return highIsUnusual ? percentile : 1 - percentile;
  }
}
