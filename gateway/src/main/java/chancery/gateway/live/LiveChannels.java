package chancery.gateway.live;

import chancery.gateway.live.Broadcast.Subscription;
import chancery.gateway.live.Listener.News;
import chancery.gateway.settings.GatewaySettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The channels that clients listen to at the moment. All share one subscription to the broadcast,
 * since each takes a connection; it begins with the first listener and is taken up again whenever
 * it breaks off. Thread-safe.
 */
@Singleton
class LiveChannels {

  private static final Logger LOG = Logger.getLogger(LiveChannels.class);
  private static final String PREFIX = "chancery:live:";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Broadcast broadcast;
  private final GatewaySettings.Live settings;
  private final Duration pause;
  private final Map<String, Set<Listener>> listeners = new HashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger streams = new AtomicInteger();
  private boolean begun;
  private @Nullable News status;

  @Inject
  LiveChannels(Broadcast broadcast, GatewaySettings settings, MeterRegistry metrics) {
    this(broadcast, settings.live(), PAUSE);
    Gauge.builder("chancery.gateway.streams", streams, AtomicInteger::get)
        .description("Live event streams that are open")
        .register(metrics);
  }

  /**
   * @param pause between attempts to subscribe
   */
  LiveChannels(Broadcast broadcast, GatewaySettings.Live settings, Duration pause) {
    this.broadcast = broadcast;
    this.settings = settings;
    this.pause = pause;
  }

  /** Takes one of the streams there may be; false if all are taken. */
  boolean reserve() {
    if (streams.incrementAndGet() > settings.streams()) {
      streams.decrementAndGet();
      return false;
    }
    return true;
  }

  void release() {
    streams.decrementAndGet();
  }

  /** Adds a listener to a corpus's channel, which is told first how things stand. */
  synchronized Listener listen(String corpus) {
    if (!begun) {
      begun = true;
      Thread.ofVirtual().name("live").start(this::keepSubscribed);
    }
    Listener listener = new Listener(settings.backlog());
    listeners.computeIfAbsent(corpus, _ -> new HashSet<>()).add(listener);
    News known = status;
    if (known != null) {
      listener.tell(known);
    }
    return listener;
  }

  synchronized void leave(String corpus, Listener listener) {
    listeners.computeIfPresent(
        corpus, (_, others) -> others.remove(listener) && others.isEmpty() ? null : others);
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

  private @Nullable Subscription subscribe(Runnable lost) throws InterruptedException {
    try {
      return broadcast.subscribe(PREFIX, this::arrived, lost);
    } catch (RuntimeException unreachable) {
      LOG.debugf(unreachable, "The live channels are out of reach; trying again");
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

  private synchronized void arrived(String corpus, String message) {
    News news = News.Message.of(message);
    listeners.getOrDefault(corpus, Set.of()).forEach(listener -> listener.tell(news));
  }

  private synchronized void become(News now) {
    if (!now.equals(status)) {
      status = now;
      listeners.values().forEach(all -> all.forEach(listener -> listener.tell(now)));
    }
  }

  @PreDestroy
  void close() {
    closed.countDown();
  }
}
