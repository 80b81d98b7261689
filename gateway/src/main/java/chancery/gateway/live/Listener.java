package chancery.gateway.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One client's side of a channel: what it has yet to take. What a slow client has no room for is
 * left out and counted, so that it holds nobody up.
 */
final class Listener {

  /** What there is to tell a client. */
  sealed interface News {
    /**
     * A message of the channel.
     *
     * @param event its name
     */
    record Message(String event, String content) implements News {

      /** One says its event in its first field, and is of posts if it does not. */
      static Message of(String content) {
        return new Message(LiveEvent.name(content), content);
      }
    }

    /** Whether messages can come at the moment. */
    record Status(boolean live) implements News {}

    /** So many messages were left out. */
    record Missed(long messages) implements News {}
  }

  private final BlockingQueue<News> waiting;
  private final AtomicLong missed = new AtomicLong();

  /**
   * @param backlog messages that wait at most
   */
  Listener(int backlog) {
    waiting = new ArrayBlockingQueue<>(backlog);
  }

  void tell(News news) {
    if (!waiting.offer(news)) {
      missed.incrementAndGet();
    }
  }

  /** Waits for the next; null if there is none for that long. */
  @Nullable News next(Duration patience) throws InterruptedException {
    if (waiting.isEmpty()) {
      long left = missed.getAndSet(0);
      if (left > 0) {
        return new News.Missed(left);
      }
    }
    return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
