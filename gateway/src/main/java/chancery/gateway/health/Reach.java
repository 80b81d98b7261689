package chancery.gateway.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something can be reached, without flapping: it counts as reached until every attempt of a
 * while has failed. Thread-safe.
 */
final class Reach {

  private final Duration grace;
  private final Clock clock;
  private volatile @Nullable Instant lastReached;

  Reach(Duration grace, Clock clock) {
    this.grace = grace;
    this.clock = clock;
  }

  void reached() {
    lastReached = clock.instant();
  }

  boolean within() {
    Instant last = lastReached;
    return last != null && !clock.instant().isAfter(last.plus(grace));
  }
}
