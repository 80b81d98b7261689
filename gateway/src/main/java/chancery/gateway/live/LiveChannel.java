package chancery.gateway.live;

import chancery.gateway.live.Broadcast.Subscription;
import chancery.gateway.live.Listener.News;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A channel of the broadcast, shared by its listeners: one subscription, taken up again whenever it
 * breaks off, until the channel is closed.
 */
final class LiveChannel implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LiveChannel.class);

  private final Broadcast broadcast;
  private final String name;
  private final Duration pause;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable News status;

  /**
   * @param pause between attempts to subscribe
   */
  LiveChannel(Broadcast broadcast, String name, Duration pause) {
    this.broadcast = broadcast;
    this.name = name;
    this.pause = pause;
    Thread.ofVirtual().name("live " + name).start(this::keepSubscribed);
  }

  /** Adds a listener, which is told first how things stand. */
  synchronized void add(Listener listener) {
    listeners.add(listener);
    News known = status;
    if (known != null) {
      listener.tell(known);
    }
  }

  /** Whether the last listener has gone. */
  boolean remove(Listener listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  private void keepSubscribed() {
    try {
      do {
        CountDownLatch lost = new CountDownLatch(1);
        Subscription subscription = subscribe(lost::countDown);
        if (subscription != null) {
          become(new News.Status(true));
          awaitEnd(lost);
          subscription.end();
        }
        become(new News.Status(false));
      } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Subscription subscribe(Runnable lost) {
    try {
      return broadcast.subscribe(name, message -> tell(new News.Posts(message)), lost);
    } catch (RuntimeException unreachable) {
      LOG.debugf(unreachable, "Cannot listen to %s; trying again", name);
      return null;
    }
  }

  private void awaitEnd(CountDownLatch lost) throws InterruptedException {
    while (!closed.await(100, TimeUnit.MILLISECONDS)) {
      if (lost.getCount() == 0) {
        return;
      }
    }
  }

  private synchronized void become(News now) {
    if (!now.equals(status)) {
      status = now;
      tell(now);
    }
  }

  private void tell(News news) {
    listeners.forEach(listener -> listener.tell(news));
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
