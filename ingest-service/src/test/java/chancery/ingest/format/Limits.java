package chancery.ingest.format;

import java.time.Duration;
import java.time.Instant;

/** The limits that the tests of formats read with: those of a service without settings. */
public final class Limits {

  public static final FormatLimits DEFAULT = withBytes(1_000_000, 8_000_000);
  public static final DocumentLimits DOCUMENTS = new DocumentLimits(1_000_000, 80, 160);
  static final int ZSTD_WINDOW_LOG = 27;

  private Limits() {}

  static FormatLimits withBytes(int line, int page) {
    return new FormatLimits(
        line,
        page,
        512,
        512,
        8192,
        1000,
        16_384,
        200,
        Instant.parse("1990-01-01T00:00:00Z"),
        Instant.parse("1800-01-01T00:00:00Z"),
        Duration.ofDays(1));
  }
}
