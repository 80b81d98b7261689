package chancery.ingest.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the log ends, as far as this process knows, and the place to wait for more. Thread-safe.
 */
final class LogHead {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long position;

  long position() {
    return position;
  }

  void advance(long to) {
    lock.lock();
    try {
      if (to > position) {
        position = to;
        advanced.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the log goes beyond a position, or the time is up. */
  void awaitBeyond(long known, long millis) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (position <= known && nanos > 0) {
        nanos = advanced.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
