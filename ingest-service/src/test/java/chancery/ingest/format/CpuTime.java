package chancery.ingest.format;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The time that this thread has worked, which does not grow while others have the machine. */
final class CpuTime {

  private final long start = now();

  Duration passed() {
    return Duration.ofNanos(now() - start);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
