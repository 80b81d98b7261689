package chancery.kit.follow;

import chancery.kit.error.ChanceryException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The position up to which a read model answers, and the place to wait for it. Thread-safe. */
public final class PositionGate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile long position;

  public PositionGate(long position) {
    this.position = position;
  }

  public long position() {
    return position;
  }

  public void advance(long to) {
    lock.lock();
    try {
      position = Math.max(position, to);
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the read model answers for {@code minimum}.
   *
   * @throws ChanceryException UNAVAILABLE if that takes longer than {@code millis}
   */
  public void await(long minimum, long millis) throws InterruptedException {
    if (position >= minimum) {
      return;
    }
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
      while (position < minimum) {
        if (nanos <= 0) {
          throw ChanceryException.unavailable(
              "POSITION_NOT_REACHED",
              "The log is read up to position %d and %d was asked for; try again"
                  .formatted(position, minimum),
              null);
        }
        nanos = advanced.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks for what the log may hold already: at once, and again with each advance until it is found
   * or {@code millis} have passed.
   *
   * @return null if it was not found
   */
  public <T> @Nullable T awaitPresent(Supplier<? extends @Nullable T> look, long millis)
      throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    lock.lock();
    try {
      T found = look.get();
      while (found == null && nanos > 0) {
        nanos = advanced.awaitNanos(nanos);
        found = look.get();
      }
      return found;
    } finally {
      lock.unlock();
    }
  }
}
