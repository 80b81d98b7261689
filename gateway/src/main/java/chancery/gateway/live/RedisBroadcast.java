package chancery.gateway.live;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/** Channels of Redis. */
@Singleton
class RedisBroadcast implements Broadcast {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Redis redis;

  RedisBroadcast(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Subscription subscribe(String beginning, BiConsumer<String, String> message, Runnable lost)
      throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Runnable lose =
        () -> {
          if (over.compareAndSet(false, true)) {
            lost.run();
          }
        };
    CompletableFuture<Void> subscribed = new CompletableFuture<>();
    Future<RedisConnection> connecting = redis.connect();
    connecting
        .onFailure(subscribed::completeExceptionally)
        .onSuccess(connection ->
            // The handler first: the answer comes to it, and may come at once.
            connection
                .handler(push -> {
                  switch (push.get(0).toString()) {
                    case "psubscribe" -> subscribed.complete(null);
                    case "pmessage" ->
                        message.accept(text(push, 2).substring(beginning.length()), text(push, 3));
                    default -> {}
                  }
                })
                .endHandler(_ -> lose.run())
                .exceptionHandler(_ -> lose.run())
                .send(Request.cmd(Command.PSUBSCRIBE).arg(beginning + "*"))
                .onFailure(subscribed::completeExceptionally));
    Subscription subscription =
        () -> {
          over.set(true);
          connecting.onSuccess(RedisConnection::close);
        };
    try {
      subscribed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return subscription;
    } catch (ExecutionException | TimeoutException failure) {
      subscription.end();
      throw new IllegalStateException("Redis did not take the subscription", failure);
    } catch (InterruptedException stopped) {
      subscription.end();
      throw stopped;
    }
  }

  private static String text(Response push, int part) {
    return push.get(part).toString();
  }
}
