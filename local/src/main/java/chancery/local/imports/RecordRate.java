package chancery.local.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Records a second since the beginning. */
public final class RecordRate {

  private final Clock clock;
  private final Instant begun;

  public RecordRate(Clock clock) {
    this.clock = clock;
    this.begun = clock.instant();
  }

  public long perSecond(long records) {
    return records * 1000 / Math.max(1, elapsed().toMillis());
  }

  public Duration elapsed() {
    return Duration.between(begun, clock.instant());
  }
}
