package chancery.analysis.track;

import java.util.Arrays;

/**
 * Codes of posts, by the position of the post's state in the log; a post may have several, or none.
 * Immutable.
 */
public final class Codes {

  /** Of no posts. */
  public static final Codes NONE = new Codes(new long[0], new int[0], 0, 0);

  private static final int[] NO_CODES = {};

  private final long[] positions;
  private final int[] codes;
  private final int size;
  private final long upTo;

  /**
   * @param positions rising, equal ones being of the same post; those past the size do not count
   * @param codes one for each position
   * @param upTo last position in the log that the codes cover
   */
  Codes(long[] positions, int[] codes, int size, long upTo) {
    this.positions = positions;
    this.codes = codes;
    this.size = size;
    this.upTo = upTo;
  }

  /** Last position in the log that the codes cover: every post's state up to here was coded. */
  public long upTo() {
    return upTo;
  }

  /** How many codes there are of all posts together. */
  public int size() {
    return size;
  }

  /** A new reading from the first post on. */
  public Reading reading() {
    return new Reading();
  }

  /** Goes through posts; fastest where their positions rise. For one thread. */
  public final class Reading {
    private int from;
    private int to;

    private Reading() {}

    /** Goes to a post; returns how many codes it has. */
    public int load(long position) {
      if (to > 0 && positions[to - 1] >= position) {
        from = 0;
        to = 0;
      }
      from = firstNotBefore(position, to);
      to = from;
      while (to < size && positions[to] == position) {
        to++;
      }
      return to - from;
    }

    /** One of the codes of the post. */
    public int code(int index) {
      return codes[from + index];
    }

    /** All codes of a post. */
    public int[] of(long position) {
      return load(position) == 0 ? NO_CODES : Arrays.copyOfRange(codes, from, to);
    }
  }

  /** Takes steps that double, because the next post's codes mostly are the next. */
  private int firstNotBefore(long position, int start) {
    int step = 1;
    int low = start;
    int high = start;
    while (high < size && positions[high] < position) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    int found = Arrays.binarySearch(positions, low, Math.min(high, size), position);
    int at = found >= 0 ? found : -found - 1;
    while (at > low && positions[at - 1] == position) {
      at--;
    }
    return at;
  }
}
