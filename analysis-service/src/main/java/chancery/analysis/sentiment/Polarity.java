package chancery.analysis.sentiment;

/** What a reader calls a text, in the order of the model's classes. */
public enum Polarity {
  NEGATIVE,
  NEUTRAL,
  POSITIVE
}
