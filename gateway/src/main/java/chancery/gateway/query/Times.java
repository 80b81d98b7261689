package chancery.gateway.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times and durations in parameters. */
final class Times {

  private static final int DATE_LENGTH = "2017-08-01".length();
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Times() {}

  static Instant instant(String text) {
    try {
      Instant time =
          text.length() == DATE_LENGTH
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      if (time.isBefore(FIRST) || time.isAfter(LAST)) {
        throw new DateTimeException("beyond what RFC 3339 can write");
      }
      return time;
    } catch (DateTimeException malformed) {
      // A plus sign that was not percent-encoded arrives as a space.
      String hint = text.contains(" ") ? " (write a plus sign as %2B)" : "";
      throw new IllegalArgumentException(
          "'%s' is not a time such as 2017-08-01T00:00:00Z or a date such as 2017-08-01%s"
              .formatted(text, hint),
          malformed);
    }
  }

  static Duration duration(String text) {
    try {
      boolean iso = text.startsWith("P") || text.startsWith("p");
      Duration length = iso ? Duration.parse(text) : Duration.ofSeconds(Long.parseLong(text));
      if (!length.isNegative()) {
        return length;
      }
    } catch (DateTimeException | NumberFormatException | ArithmeticException malformed) {
      throw new IllegalArgumentException(notADuration(text), malformed);
    }
    throw new IllegalArgumentException(notADuration(text));
  }

  private static String notADuration(String text) {
    return "'%s' is not a number of seconds or a duration such as PT30S".formatted(text);
  }
}
