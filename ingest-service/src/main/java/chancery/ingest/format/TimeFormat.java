package chancery.ingest.format;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the times of a table are written: a pattern of {@link DateTimeFormatter} with English names,
 * {@code epoch} (seconds since 1970), {@code epochMillis}, {@code iso}, or empty for whichever of
 * ISO 8601, X's own form and the seconds or milliseconds since 1970 it is. Remembers the last time,
 * since tables are often in their order. For one thread.
 */
final class TimeFormat {

  // The first whole second of which a count of seconds would be taken for milliseconds: the year
  // 5138.
  private static final long MILLIS_FROM = 100_000_000_000L;

  private final String format;
  private final ZoneId zone;
  private final @Nullable DateTimeFormatter pattern;
  private String lastText = "";
  private Timestamp lastTime = Timestamp.getDefaultInstance();

  TimeFormat(String format, ZoneId zone) {
    this.format = format;
    this.zone = zone;
    this.pattern = isPattern(format) ? formatter(format) : null;
  }

  /**
   * @throws IllegalArgumentException unless it is a format
   */
  static void check(String format) {
    if (isPattern(format)) {
      formatter(format);
    }
  }

  /**
   * @throws BadRecord for a text that is no time of this format
   */
  Timestamp parse(String text) {
    if (!text.equals(lastText)) {
      lastTime = parseNew(text);
      lastText = text;
    }
    return lastTime;
  }

  private Timestamp parseNew(String text) {
    if (text.isEmpty()) {
      throw new BadRecord("createdAt is empty");
    }
    if (pattern != null) {
      return parsePattern(text, pattern);
    }
    return switch (format) {
      case "epoch" -> Times.epochSeconds(number(text), "createdAt");
      case "epochMillis" -> Times.epochMillis(number(text), "createdAt");
      case "iso" -> Times.iso(text, zone, "createdAt");
      default -> parseAny(text);
    };
  }

  private Timestamp parseAny(String text) {
    long count = Json.count(text);
    if (count >= MILLIS_FROM) {
      return Times.epochMillis(count, "createdAt");
    }
    if (count > 9999) {
      return Times.epochSeconds(count, "createdAt");
    }
    return Character.isLetter(text.charAt(0)) ? Times.x1(text) : Times.iso(text, zone, "createdAt");
  }

  private Timestamp parsePattern(String text, DateTimeFormatter formatter) {
    try {
      return Times.timestamp(Times.instant(formatter.parse(text), zone), "createdAt");
    } catch (DateTimeException malformed) {
      throw new BadRecord(
          "createdAt '%s' is not of the form %s".formatted(BadRecord.excerpt(text), format));
    }
  }

  private static long number(String text) {
    long number = Json.count(text.startsWith("-") ? text.substring(1) : text);
    if (number < 0) {
      throw new BadRecord(
          "createdAt '%s' is not a whole number".formatted(BadRecord.excerpt(text)));
    }
    return text.startsWith("-") ? -number : number;
  }

  private static boolean isPattern(String format) {
    return switch (format) {
      case "", "iso", "epoch", "epochMillis" -> false;
      default -> true;
    };
  }

  private static DateTimeFormatter formatter(String format) {
    try {
      return DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "timeFormat: '%s' is neither a pattern such as yyyy-MM-dd HH:mm:ss nor iso, epoch or epochMillis (%s)"
              .formatted(format, malformed.getMessage()),
          malformed);
    }
  }
}
