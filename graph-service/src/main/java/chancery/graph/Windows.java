package chancery.graph;

import chancery.kit.error.ChanceryException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Successive spans of time, without gaps, by the calendar of UTC. */
final class Windows {

  /** A length of windows. */
  enum Length {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * One of them, in milliseconds since 1970.
   *
   * @param from inclusive
   * @param to exclusive
   */
  record Window(long from, long to) {}

  private Windows() {}

  /**
   * The windows that hold a range of time.
   *
   * @param first in milliseconds since 1970, inclusive
   * @param last the same, inclusive
   * @throws ChanceryException INVALID_ARGUMENT where there would be more than {@code most}
   */
  static List<Window> over(Length length, long first, long last, int most) {
    List<Window> windows = new ArrayList<>();
    LocalDate start = start(length, date(first));
    while (millis(start) <= last) {
      if (windows.size() == most) {
        throw ChanceryException.invalid(
            "bucket",
            "there are more than %d windows (chancery.network.windows); choose longer ones, or narrow the time"
                .formatted(most));
      }
      LocalDate end = next(length, start);
      windows.add(new Window(millis(start), millis(end)));
      start = end;
    }
    return windows;
  }

  private static LocalDate start(Length length, LocalDate day) {
    return switch (length) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(Length length, LocalDate start) {
    return switch (length) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }

  private static LocalDate date(long moment) {
    return Instant.ofEpochMilli(moment).atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
