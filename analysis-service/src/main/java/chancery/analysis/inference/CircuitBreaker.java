package chancery.analysis.inference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a server alone that keeps failing: after so many failures in a row it is not called for a
 * while, then tried once. Thread-safe.
 */
final class CircuitBreaker {

  private final int failures;
  private final Duration rest;
  private final Clock clock;
  private int inRow;
  private Instant notBefore = Instant.MIN;

  /**
   * @param failures in a row after which the server is left alone
   * @param rest for how long
   */
  CircuitBreaker(int failures, Duration rest, Clock clock) {
    this.failures = failures;
    this.rest = rest;
    this.clock = clock;
  }

  /** Whether the server may be called now. */
  synchronized boolean closed() {
    return !clock.instant().isBefore(notBefore);
  }

  synchronized void succeeded() {
    inRow = 0;
    notBefore = Instant.MIN;
  }

  synchronized void failed() {
    inRow++;
    if (inRow >= failures) {
      notBefore = clock.instant().plus(rest);
    }
  }
}
