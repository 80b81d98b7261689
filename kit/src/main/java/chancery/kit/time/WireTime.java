package chancery.kit.time;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Protobuf's times as Java's, and as milliseconds since 1970, in which read models keep them. */
public final class WireTime {

  private static final int NANOS_PER_MILLI = 1_000_000;

  private WireTime() {}

  public static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  public static Timestamp timestamp(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  public static java.time.Duration duration(Duration length) {
    return java.time.Duration.ofSeconds(length.getSeconds(), length.getNanos());
  }

  /** The millisecond that a moment lies in. */
  public static long millis(Timestamp time) {
    return Math.addExact(
        Math.multiplyExact(time.getSeconds(), 1000L), time.getNanos() / NANOS_PER_MILLI);
  }

  /**
   * A bound of a range, where the moments within are whole milliseconds: a bound between two of
   * them moves up.
   */
  public static long bound(Timestamp time) {
    return Math.addExact(
        Math.multiplyExact(time.getSeconds(), 1000L),
        Math.ceilDiv(time.getNanos(), NANOS_PER_MILLI));
  }
}
