package chancery.gateway.live;

import chancery.gateway.settings.GatewaySettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The channels that clients listen to at the moment. Thread-safe. */
@Singleton
class LiveChannels {

  private static final String PREFIX = "chancery:live:";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Broadcast broadcast;
  private final GatewaySettings.Live settings;
  private final Map<String, LiveChannel> channels = new HashMap<>();
  private final AtomicInteger streams = new AtomicInteger();

  LiveChannels(Broadcast broadcast, GatewaySettings settings, MeterRegistry metrics) {
    this.broadcast = broadcast;
    this.settings = settings.live();
    Gauge.builder("chancery.gateway.streams", streams, AtomicInteger::get)
        .description("Live event streams that are open")
        .register(metrics);
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

  synchronized Listener listen(String corpus) {
    Listener listener = new Listener(settings.backlog());
    channels
        .computeIfAbsent(corpus, name -> new LiveChannel(broadcast, PREFIX + name, PAUSE))
        .add(listener);
    return listener;
  }

  synchronized void leave(String corpus, Listener listener) {
    LiveChannel channel = channels.get(corpus);
    if (channel != null && channel.remove(listener)) {
      channels.remove(corpus);
      channel.close();
    }
  }

  @PreDestroy
  synchronized void close() {
    channels.values().forEach(LiveChannel::close);
  }
}
