package chancery.analysis.account;

/** Sums over posts, from which the figures of an account follow; sums of sums add up. */
final class Tally {

  static final int POSTS = 0;
  static final int ORIGINALS = 1;
  static final int REPLIES = 2;
  static final int ORIGINALS_WITH_REPOSTS = 3;
  static final int REPOSTS = 4;
  static final int SEEN = 5;
  static final int FOLLOWERS = 6;
  static final int RATED_INTERACTIONS = 7;
  static final int RATED_FOLLOWERS = 8;
  static final int COLUMNS = 9;

  private Tally() {}

  /** Adds a post. */
  static void add(double[] sums, Sighting post) {
    sums[POSTS]++;
    sums[REPLIES] += post.form() == Sighting.Form.REPLY ? 1 : 0;
    if (post.form().isOriginal()) {
      sums[ORIGINALS]++;
      if (post.reposts() != Sighting.UNKNOWN) {
        sums[ORIGINALS_WITH_REPOSTS]++;
        sums[REPOSTS] += post.reposts();
      }
    }
    if (post.followers() != Sighting.UNKNOWN) {
      sums[SEEN]++;
      sums[FOLLOWERS] += post.followers();
      if (post.judged()) {
        sums[RATED_INTERACTIONS] += post.interactions();
        sums[RATED_FOLLOWERS] += post.followers();
      }
    }
  }

  /** Adds other sums so many times. */
  static void add(double[] sums, double[] others, int times) {
    for (int column = 0; column < COLUMNS; column++) {
      sums[column] += times * others[column];
    }
  }

  /** A quotient; NaN, which stands for no value, where there is nothing to divide by. */
  static double share(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }
}
