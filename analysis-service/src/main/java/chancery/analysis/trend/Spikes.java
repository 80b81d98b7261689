package chancery.analysis.trend;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Bursts of the running hour. The hour is the last of thirteen batches; the usual rate is that of
 * the twelve hours before it, with one post more, so that something new has a rate too. A value
 * spikes if
 *
 * <ol>
 *   <li>the {@link Automaton} is in its burst state in the running hour,
 *   <li>its share of the hour's posts is at least s times that in the same hour of the day before,
 *       and in that of the week before: what is said every morning or every Friday is no news.
 * </ol>
 *
 * Immutable.
 */
public final class Spikes {

  /** Hours whose rate is the usual one. */
  public static final int HOURS_BEFORE = 12;

  private static final int RUNNING = HOURS_BEFORE;

  private final BurstModel model;
  private final BurstRules rules;
  private final Hours all;
  private final Automaton automaton;

  /**
   * Posts by hour.
   *
   * @param hours the twelve before, in their order, then the running one
   * @param dayBefore of the same hour of the day before
   * @param weekBefore of the same hour of the week before
   */
  public record Hours(int[] hours, int dayBefore, int weekBefore) {
    public Hours {
      if (hours.length != HOURS_BEFORE + 1) {
        throw new IllegalArgumentException(
            "%d hours instead of %d".formatted(hours.length, HOURS_BEFORE + 1));
      }
    }

    /** Posts of the running hour. */
    public int running() {
      return hours[RUNNING];
    }

    /** Posts of the twelve hours before. */
    public int before() {
      int before = 0;
      for (int hour = 0; hour < RUNNING; hour++) {
        before += hours[hour];
      }
      return before;
    }
  }

  /**
   * @param rules where the warm-up counts the hours before the running one that have posts
   * @param all posts of the slice
   */
  public Spikes(BurstModel model, BurstRules rules, Hours all) {
    this.model = model;
    this.rules = rules;
    this.all = all;
    this.automaton = new Automaton(model, all.hours());
  }

  /** Whether there is enough history to call anything a spike. */
  public boolean warm() {
    return rules.warm(Arrays.copyOf(all.hours(), RUNNING));
  }

  /** Posts an hour that a value has as a rule, counted in the running hour's posts. */
  public double expected(Hours value) {
    return usual(value) * all.running();
  }

  /** The burst's weight if the value spikes. */
  public OptionalDouble weight(Hours value) {
    if (!warm() || value.running() < rules.minPosts()) {
      return OptionalDouble.empty();
    }
    if (!above(value, value.dayBefore(), all.dayBefore())
        || !above(value, value.weekBefore(), all.weekBefore())) {
      return OptionalDouble.empty();
    }
    List<Burst> bursts = automaton.bursts(series(value.hours()), usual(value));
    return bursts.stream()
        .filter(burst -> burst.last() == RUNNING)
        .mapToDouble(Burst::weight)
        .findFirst();
  }

  private double usual(Hours value) {
    return (value.before() + 1.0) / (all.before() + 1.0);
  }

  /** An hour without posts says nothing about what is usual in it. */
  private boolean above(Hours value, int then, int allThen) {
    return allThen == 0 || (double) value.running() / all.running() >= model.s() * then / allThen;
  }

  private static Series series(int[] hours) {
    int[] batches = IntStream.range(0, hours.length).filter(hour -> hours[hour] > 0).toArray();
    return new Series(batches, Arrays.stream(batches).map(batch -> hours[batch]).toArray());
  }
}
