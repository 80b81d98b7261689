package chancery.analysis.account;

import org.jspecify.annotations.Nullable;

/**
 * The time that accounts are compared over. Where a bound is not given it is that of the posts,
 * widened to whole days of UTC, so that a single post is not a hundred thousand a day.
 *
 * @param from in milliseconds since 1970, inclusive
 * @param to exclusive
 */
public record Period(long from, long to) {

  private static final long HOUR = 3_600_000L;
  private static final long DAY = 24 * HOUR;

  /** Days from which on a block is a day and not an hour. */
  private static final long MANY_DAYS = 31;

  public Period {
    if (from >= to) {
      throw new IllegalArgumentException("The period ends before it begins");
    }
  }

  /**
   * @param from null where it is that of the first post
   * @param to null where it is that of the last post
   */
  public static Period of(@Nullable Long from, @Nullable Long to, long firstPost, long lastPost) {
    long begin = from != null ? from : Math.floorDiv(firstPost, DAY) * DAY;
    long end = to != null ? to : (Math.floorDiv(lastPost, DAY) + 1) * DAY;
    return new Period(begin, end);
  }

  public double days() {
    return (double) (to - from) / DAY;
  }

  /** Length of the blocks that the bootstrap draws: days, of a short period hours. */
  public long blockLength() {
    return to - from >= MANY_DAYS * DAY ? DAY : HOUR;
  }

  /** How many blocks there are; the last may be shorter. */
  public int blocks() {
    return Math.toIntExact(Math.ceilDiv(to - from, blockLength()));
  }

  /** The block of a moment within. */
  public int block(long at) {
    return (int) ((at - from) / blockLength());
  }
}
