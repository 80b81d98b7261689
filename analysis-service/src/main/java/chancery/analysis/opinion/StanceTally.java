package chancery.analysis.opinion;

/** Stances by cell. Sums are whole numbers: the same in whatever order posts are counted. */
public final class StanceTally {

  private final int[] posts;
  private final int[] favour;
  private final int[] against;
  private final long[] leanings;
  private final long[] squares;

  public StanceTally(int cells) {
    posts = new int[cells];
    favour = new int[cells];
    against = new int[cells];
    leanings = new long[cells];
    squares = new long[cells];
  }

  /**
   * @param code of a {@link Likelihood}
   */
  public void count(int cell, int code) {
    Likelihood likelihood = Likelihood.ofCode(code);
    Side side = likelihood.side();
    posts[cell]++;
    favour[cell] += side == Side.FAVOUR ? 1 : 0;
    against[cell] += side == Side.AGAINST ? 1 : 0;
    long leaning = likelihood.leaning();
    leanings[cell] += leaning;
    squares[cell] += leaning * leaning;
  }

  public int posts(int cell) {
    return posts[cell];
  }

  public int favour(int cell) {
    return favour[cell];
  }

  public int against(int cell) {
    return against[cell];
  }

  /** Sum of the posts' leanings, in thousandths. */
  public long leanings(int cell) {
    return leanings[cell];
  }

  /** Sum of their squares, in millionths. */
  public long squares(int cell) {
    return squares[cell];
  }
}
