package chancery.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;

/** A real Redis on a free loopback port for the time of the tests. */
public final class WithRedis implements QuarkusTestResourceLifecycleManager {

  private @Nullable RedisServer redis;

  @Override
  public Map<String, String> start() {
    try {
      int port = FreePort.find();
      RedisServer started =
          RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
      started.start();
      redis = started;
      return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + port);
    } catch (IOException failure) {
      throw new UncheckedIOException("Redis did not start", failure);
    }
  }

  @Override
  public void stop() {
    RedisServer running = redis;
    if (running != null) {
      try {
        running.stop();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
