package chancery.gateway.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How often each client may ask: a token bucket for each address. Thread-safe.
 *
 * <p>A full bucket is as good as none, so full ones are thrown away now and then when there are
 * many.
 */
final class ClientLimits {

  private static final int MANY = 10_000;
  private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

  private final Bandwidth bandwidth;
  private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final AtomicLong tidied = new AtomicLong(System.nanoTime());

  /**
   * @param perSecond requests in the long run
   * @param burst requests at once
   */
  ClientLimits(long perSecond, long burst) {
    bandwidth =
        Bandwidth.builder().capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)).build();
  }

  /** Zero if the client may ask now, else the time until it may. */
  Duration take(String client) {
    if (buckets.size() > MANY) {
      tidy();
    }
    ConsumptionProbe probe =
        buckets
            .computeIfAbsent(client, unknown -> Bucket.builder().addLimit(bandwidth).build())
            .tryConsumeAndReturnRemaining(1);
    return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
  }

  private void tidy() {
    long last = tidied.get();
    long now = System.nanoTime();
    if (now - last > PAUSE_NANOS && tidied.compareAndSet(last, now)) {
      buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= bandwidth.getCapacity());
    }
  }
}
