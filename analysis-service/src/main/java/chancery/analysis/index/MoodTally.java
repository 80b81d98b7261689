package chancery.analysis.index;

/** Sentiment by cell. */
public final class MoodTally {

  private final int least;
  private final int[] judged;
  private final int[] negative;
  private final int[] positive;
  private final long[] scores;
  private final long[] squares;

  /**
   * @param confidence that a post must have to be counted, 0 to 1
   */
  public MoodTally(int cells, double confidence) {
    least = (int) Math.ceil(confidence * 1000 - 1e-9);
    judged = new int[cells];
    negative = new int[cells];
    positive = new int[cells];
    scores = new long[cells];
    squares = new long[cells];
  }

  /**
   * @param number a {@link SentimentNumber}
   */
  public void count(int cell, long number) {
    if (SentimentNumber.confidence(number) < least) {
      return;
    }
    int score = SentimentNumber.score(number);
    int sign = SentimentNumber.sign(number);
    judged[cell]++;
    negative[cell] += sign < 0 ? 1 : 0;
    positive[cell] += sign > 0 ? 1 : 0;
    scores[cell] += score;
    squares[cell] += (long) score * score;
  }

  /** Adds what one cell has to another. */
  void add(MoodTally from, int cell, int to) {
    judged[to] += from.judged[cell];
    negative[to] += from.negative[cell];
    positive[to] += from.positive[cell];
    scores[to] += from.scores[cell];
    squares[to] += from.squares[cell];
  }

  public Moods moods(int cell) {
    return new Moods(judged[cell], negative[cell], positive[cell], scores[cell], squares[cell]);
  }
}
