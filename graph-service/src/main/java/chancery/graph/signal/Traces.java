package chancery.graph.signal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What one account left behind, as far as signals look at it.
 *
 * @param times of its posts, in milliseconds since 1970, rising
 * @param reposts among its posts
 * @param shared texts that others posted too, among its texts
 * @param repeated texts that it had posted before, among its texts
 * @param partners interactions with each account that it addressed
 * @param standing what does not depend on how often it posted: FOLLOWING, AGE, DIGITS,
 *     NAME_SURPRISE, COORDINATION, those that are known
 */
public record Traces(
    long[] times,
    Counts reposts,
    Counts shared,
    Counts repeated,
    int[] partners,
    Map<SignalKind, Double> standing) {

  private static final long MILLIS_OF_HOUR = 3_600_000;
  private static final long MILLIS_OF_DAY = 24 * MILLIS_OF_HOUR;

  /** Its signals; unknown ones are left out. */
  public Map<SignalKind, Double> values() {
    return values(hours(times), gaps(), days());
  }

  private Map<SignalKind, Double> values(int[] hours, long[] gaps, int[] days) {
    Map<SignalKind, Double> values = new EnumMap<>(SignalKind.class);
    values.putAll(standing);
    values.put(SignalKind.HOURS, Rhythm.entropy(hours));
    values.put(SignalKind.NIGHT_GAP, (double) Rhythm.nightGap(hours));
    values.put(SignalKind.REGULARITY, Rhythm.burstiness(gaps));
    values.put(SignalKind.POSTS_PER_DAY, Rhythm.sum(days) / days.length);
    values.put(SignalKind.REPOSTS, reposts.share());
    values.put(SignalKind.SHARED_TEXTS, shared.share());
    values.put(SignalKind.REPEATED_TEXTS, repeated.share());
    values.put(SignalKind.PARTNERS, sameAgain(partners));
    values.values().removeIf(value -> value.isNaN());
    return values;
  }

  /**
   * The signals of as many posts, gaps, days, texts and interactions drawn with replacement from
   * its own.
   */
  Map<SignalKind, Double> drawn(RandomGenerator random) {
    Traces drawn =
        new Traces(
            times,
            reposts.drawn(random),
            shared.drawn(random),
            repeated.drawn(random),
            drawnPartners(random),
            standing);
    return drawn.values(hours(drawn(times, random)), drawn(gaps(), random), drawn(days(), random));
  }

  private static long[] drawn(long[] from, RandomGenerator random) {
    long[] drawn = new long[from.length];
    Arrays.setAll(drawn, i -> from[random.nextInt(from.length)]);
    return drawn;
  }

  private static int[] drawn(int[] from, RandomGenerator random) {
    int[] drawn = new int[from.length];
    Arrays.setAll(drawn, i -> from[random.nextInt(from.length)]);
    return drawn;
  }

  private int[] drawnPartners(RandomGenerator random) {
    int all = (int) Rhythm.sum(partners);
    int[] ends = partners.clone();
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    int[] drawn = new int[partners.length];
    for (int i = 0; i < all; i++) {
      int found = Arrays.binarySearch(ends, random.nextInt(all) + 1);
      drawn[found < 0 ? -found - 1 : found]++;
    }
    return drawn;
  }

  private static int[] hours(long[] times) {
    int[] hours = new int[Rhythm.HOURS];
    for (long time : times) {
      hours[(int) (Math.floorMod(time, MILLIS_OF_DAY) / MILLIS_OF_HOUR)]++;
    }
    return hours;
  }

  private long[] gaps() {
    long[] gaps = new long[Math.max(0, times.length - 1)];
    Arrays.setAll(gaps, i -> times[i + 1] - times[i]);
    return gaps;
  }

  /** Posts on each day with a post. */
  private int[] days() {
    int[] days = new int[times.length];
    int count = 0;
    for (int post = 0; post < times.length; post++) {
      boolean newDay =
          post == 0
              || Math.floorDiv(times[post], MILLIS_OF_DAY)
                  != Math.floorDiv(times[post - 1], MILLIS_OF_DAY);
      count += newDay ? 1 : 0;
      days[count - 1]++;
    }
    return Arrays.copyOf(days, count);
  }

  /** Simpson's index without bias: Σ n(n−1) / N(N−1); NaN for fewer than two interactions. */
  private static double sameAgain(int[] partners) {
    double all = Rhythm.sum(partners);
    double same = 0;
    for (int count : partners) {
      same += (double) count * (count - 1);
    }
    return all < 2 ? Double.NaN : same / (all * (all - 1));
  }
}
