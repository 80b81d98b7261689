package chancery.ingest.format;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times as the platforms write them. */
final class Times {

  /** As X's first API writes them: {@code Wed Oct 10 20:19:24 +0000 2018}. */
  private static final DateTimeFormatter X1 =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("[ ]['T']['t']")
          .appendPattern("HH:mm[:ss]")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .appendPattern("[ ][XXX][XX][X]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  // What java.time and protobuf can both hold; the rules then say what is credible.
  private static final long MIN_SECONDS = -62_135_596_800L;
  private static final long MAX_SECONDS = 253_402_300_799L;

  private Times() {}

  /**
   * ISO 8601, with or without time of day and offset.
   *
   * @param zone of times without an offset
   * @throws BadRecord for anything else
   */
  static Timestamp iso(String text, ZoneId zone, String field) {
    try {
      return timestamp(instant(ISO.parse(text.strip()), zone), field);
    } catch (DateTimeException malformed) {
      throw new BadRecord(
          "%s '%s' is not a time such as 2024-05-31T18:30:00Z"
              .formatted(field, BadRecord.excerpt(text)));
    }
  }

  /**
   * @throws BadRecord unless it is a time as X's first API writes it
   */
  static Timestamp x1(String text) {
    try {
      return timestamp(OffsetDateTime.parse(text, X1).toInstant(), "created_at");
    } catch (DateTimeException malformed) {
      throw new BadRecord(
          "created_at '%s' is not a time such as Wed Oct 10 20:19:24 +0000 2018"
              .formatted(BadRecord.excerpt(text)));
    }
  }

  /** Runs the setting of an optional time; one that cannot be read is one that is not given. */
  static void ifReadable(Runnable setting) {
    try {
      setting.run();
    } catch (BadRecord unreadable) {
      // An optional field never costs the post.
    }
  }

  /** Seconds since 1970. */
  static Timestamp epochSeconds(long seconds, String field) {
    if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
      throw new BadRecord("%s %d is not within the years 1 to 9999".formatted(field, seconds));
    }
    return Timestamp.newBuilder().setSeconds(seconds).build();
  }

  /** Milliseconds since 1970. */
  static Timestamp epochMillis(long millis, String field) {
    return epochSeconds(Math.floorDiv(millis, 1000L), field).toBuilder()
        .setNanos(Math.floorMod(millis, 1000) * 1_000_000)
        .build();
  }

  /**
   * The instant of parsed fields: of their offset if they have one, else of the zone; midnight
   * without a time.
   */
  static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
      return Instant.from(parsed);
    }
    if (parsed.isSupported(ChronoField.SECOND_OF_DAY)) {
      return LocalDateTime.from(parsed).atZone(zone).toInstant();
    }
    return LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }

  static Timestamp timestamp(Instant instant, String field) {
    return epochSeconds(instant.getEpochSecond(), field).toBuilder()
        .setNanos(instant.getNano())
        .build();
  }

  static String text(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString();
  }
}
