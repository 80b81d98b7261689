package chancery.ingest.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Who follows the log and how far each has come. Writers can wait here for followers that were near
 * the log's end and have fallen behind; one that is reading a long history, or that does not move,
 * holds nobody up. Thread-safe.
 */
public final class Followers {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final List<Follower> connected = new ArrayList<>();
  private final LongSupplier head;
  private final long near;
  private final LongSupplier nanoTime;

  /**
   * @param head where the log ends
   * @param near a follower that has once come as near to the end as so many events is waited for;
   *     wide enough for one that starts together with an import
   * @param nanoTime a clock for durations
   */
  public Followers(LongSupplier head, long near, LongSupplier nanoTime) {
    this.head = head;
    this.near = near;
    this.nanoTime = nanoTime;
  }

  /** One follower's connection. */
  final class Follower implements AutoCloseable {
    private long position;
    private long movedAt = nanoTime.getAsLong();
    private boolean keepsUp;

    private Follower(long position) {
      this.position = position;
      this.keepsUp = isNear();
    }

    /** The follower has taken everything up to here. */
    void reached(long to) {
      lock.lock();
      try {
        position = to;
        movedAt = nanoTime.getAsLong();
        keepsUp |= isNear();
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }

    private boolean isNear() {
      return head.getAsLong() - position <= near;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        connected.remove(this);
        moved.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  Follower connect(long position) {
    lock.lock();
    try {
      Follower follower = new Follower(position);
      connected.add(follower);
      return follower;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits while a follower that keeps up is further behind than so many events.
   *
   * @param stuckAfter a follower that has not moved for so long is not waited for
   * @param givenUp ends the waiting within 100 ms once it is true
   */
  public void awaitWithin(long events, Duration stuckAfter, BooleanSupplier givenUp)
      throws InterruptedException {
    lock.lock();
    try {
      long wait = stuckAfter.toNanos();
      while (isBehind(events, stuckAfter) && !givenUp.getAsBoolean()) {
        wait = Math.min(wait, TimeUnit.MILLISECONDS.toNanos(100));
        long _ = moved.awaitNanos(wait);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isBehind(long events, Duration stuckAfter) {
    long now = nanoTime.getAsLong();
    long end = head.getAsLong();
    return connected.stream()
        .anyMatch(follower ->
            follower.keepsUp
                && end - follower.position > events
                && now - follower.movedAt < stuckAfter.toNanos());
  }
}
