package chancery.graph.signal;

/** When an account posts. */
final class Rhythm {

  static final int HOURS = 24;

  /** Posts that a night may hold: sleepers wake up, clocks are changed. */
  private static final double QUIET_SHARE = 0.01;

  private Rhythm() {}

  /**
   * Entropy of the hours of the day over the greatest possible one: 0 if all posts are of one hour,
   * 1 if no hour is preferred. Corrected for small numbers after Miller and Madow (1955), at most
   * 1.
   */
  static double entropy(int[] hours) {
    double posts = sum(hours);
    if (posts == 0) {
      return Double.NaN;
    }
    double entropy = 0;
    int used = 0;
    for (int count : hours) {
      if (count > 0) {
        double share = count / posts;
        entropy -= share * Math.log(share);
        used++;
      }
    }
    return Math.min(1, (entropy + (used - 1) / (2 * posts)) / Math.log(HOURS));
  }

  /** Most hours of the day in a row, over midnight too, that together hold at most 1 % of posts. */
  static int nightGap(int[] hours) {
    double most = QUIET_SHARE * sum(hours);
    int longest = 0;
    for (int start = 0; start < HOURS; start++) {
      int held = 0;
      int length = 0;
      while (length < HOURS && held + hours[(start + length) % HOURS] <= most) {
        held += hours[(start + length) % HOURS];
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  /**
   * (σ − μ) / (σ + μ) of the times between posts (Goh and Barabási 2008): -1 for a clock, 0 for
   * chance, towards 1 for bursts. NaN for fewer than three gaps, or where all posts are of one
   * moment.
   */
  static double burstiness(long[] gaps) {
    if (gaps.length < 3) {
      return Double.NaN;
    }
    double mean = 0;
    for (long gap : gaps) {
      mean += gap;
    }
    mean /= gaps.length;
    double squares = 0;
    for (long gap : gaps) {
      squares += (gap - mean) * (gap - mean);
    }
    double deviation = Math.sqrt(squares / (gaps.length - 1));
    return deviation + mean == 0 ? Double.NaN : (deviation - mean) / (deviation + mean);
  }

  static double sum(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
