package chancery.gateway.live;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands.ReactiveRedisSubscriber;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Channels of Redis. */
@Singleton
class RedisBroadcast implements Broadcast {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ReactiveRedisDataSource redis;

  RedisBroadcast(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  @Override
  public Subscription subscribe(String channel, Consumer<String> message, Runnable lost) {
    AtomicBoolean over = new AtomicBoolean();
    Runnable once =
        () -> {
          if (over.compareAndSet(false, true)) {
            lost.run();
          }
        };
    ReactiveRedisSubscriber subscriber =
        redis
            .pubsub(String.class)
            .subscribe(channel, message, once, failure -> once.run())
            .await()
            .atMost(PATIENCE);
    return () -> {
      over.set(true);
      subscriber.unsubscribe(channel).subscribe().with(done -> {}, failure -> {});
    };
  }
}
