package chancery.analysis.live;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Publishes over Redis. A Redis that fails or hangs is left alone for a while. */
public final class RedisPublisher implements LiveChannel.Publisher {

  private static final Logger LOG = Logger.getLogger(RedisPublisher.class);

  private final ReactivePubSubCommands<String> channels;
  private final Duration timeout;
  private final Duration rest;
  private final Clock clock;
  private volatile Instant notBefore = Instant.MIN;

  /**
   * @param timeout after which Redis counts as failing
   * @param rest how long a failing Redis is left alone
   */
  public RedisPublisher(
      ReactiveRedisDataSource redis, Duration timeout, Duration rest, Clock clock) {
    this.channels = redis.pubsub(String.class);
    this.timeout = timeout;
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public void publish(String channel, String message) {
    if (clock.instant().isBefore(notBefore)) {
      return;
    }
    channels
        .publish(channel, message)
        .ifNoItem()
        .after(timeout)
        .fail()
        .subscribe()
        .with(done -> {}, this::failed);
  }

  @Override
  public boolean deliver(String channel, String message) {
    if (clock.instant().isBefore(notBefore)) {
      return false;
    }
    try {
      channels.publish(channel, message).await().atMost(timeout);
      return true;
    } catch (RuntimeException failure) {
      failed(failure);
      return false;
    }
  }

  private void failed(Throwable failure) {
    LOG.debugf("Nothing published: %s", failure.getMessage());
    notBefore = clock.instant().plus(rest);
  }
}
