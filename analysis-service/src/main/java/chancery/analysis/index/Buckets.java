package chancery.analysis.index;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** Successive spans of time, without gaps, by the calendar of UTC. Immutable. */
public final class Buckets {

  /** Lengths of buckets. */
  public enum Unit {
    MINUTE(60_000L),
    HOUR(3_600_000L),
    DAY(86_400_000L),
    /** ISO weeks, from Monday. */
    WEEK(7 * 86_400_000L),
    MONTH(30 * 86_400_000L),
    YEAR(365 * 86_400_000L);

    private final long usual;

    Unit(long usual) {
      this.usual = usual;
    }

    /** Its length in milliseconds, give or take a few days for months and years. */
    public long usualLength() {
      return usual;
    }
  }

  private final Unit unit;
  private final long[] bounds;

  private Buckets(Unit unit, long[] bounds) {
    this.unit = unit;
    this.bounds = bounds;
  }

  /**
   * The buckets that hold a range of time.
   *
   * @param first milliseconds since 1970, inclusive
   * @param last the same, inclusive
   * @param most how many buckets there may be
   * @throws IllegalArgumentException if there would be more
   */
  public static Buckets over(Unit unit, long first, long last, int most) {
    if ((last - first) / unit.usualLength() > most) {
      throw tooMany(unit, most);
    }
    long[] bounds = new long[most + 2];
    int count = 0;
    long bound = start(unit, first);
    while (bound <= last) {
      if (count == most) {
        throw tooMany(unit, most);
      }
      bounds[count++] = bound;
      bound = next(unit, bound);
    }
    bounds[count] = bound;
    return new Buckets(unit, Arrays.copyOf(bounds, count + 1));
  }

  public Unit unit() {
    return unit;
  }

  public int count() {
    return bounds.length - 1;
  }

  /** Start of a bucket, in milliseconds since 1970. */
  public long start(int bucket) {
    return bounds[bucket];
  }

  /** End of a bucket, exclusive. */
  public long end(int bucket) {
    return bounds[bucket + 1];
  }

  /** The bucket of a moment within the range. */
  public int index(long moment) {
    return switch (unit) {
      case MINUTE, HOUR, DAY, WEEK -> (int) ((moment - bounds[0]) / unit.usualLength());
      case MONTH, YEAR -> {
        int found = Arrays.binarySearch(bounds, moment);
        yield found >= 0 ? found : -found - 2;
      }
    };
  }

  private static long start(Unit unit, long moment) {
    return switch (unit) {
      case MINUTE, HOUR, DAY -> Math.floorDiv(moment, unit.usualLength()) * unit.usualLength();
      case WEEK -> millis(date(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> millis(date(moment).withDayOfMonth(1));
      case YEAR -> millis(date(moment).withDayOfYear(1));
    };
  }

  private static long next(Unit unit, long start) {
    return switch (unit) {
      case MINUTE, HOUR, DAY, WEEK -> start + unit.usualLength();
      case MONTH -> millis(date(start).plusMonths(1));
      case YEAR -> millis(date(start).plusYears(1));
    };
  }

  private static LocalDate date(long moment) {
    return Instant.ofEpochMilli(moment).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long millis(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static IllegalArgumentException tooMany(Unit unit, int most) {
    return new IllegalArgumentException(
        "the range has more than %d buckets of a %s; take a larger bucket or a shorter range"
            .formatted(most, unit.name().toLowerCase(Locale.ROOT)));
  }
}
