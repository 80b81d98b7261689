package chancery.kit.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.runtime.datasource.ReactiveRedisDataSourceImpl;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import redis.embedded.RedisServer;

/** Against a real Redis that is stopped and frozen as it goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisAnswerStoreIT {

  private static final Duration TIMEOUT = Duration.ofMillis(200);
  private static final Duration REST = Duration.ofSeconds(10);
  private static final Duration HOUR = Duration.ofHours(1);

  private final int port = freePort();
  private final Vertx vertx = Vertx.vertx();
  private final RedisServer server;
  private Instant now = Instant.parse("2024-05-01T12:00:00Z");
  private final InstantSource instants = () -> now;
  private final Clock clock = instants.withZone(ZoneOffset.UTC);
  private final RedisAPI redis;
  private final RedisAnswerStore store;

  RedisAnswerStoreIT() throws IOException {
    server = RedisServer.newRedisServer().port(port).bind("127.0.0.1").setting("save \"\"").build();
    Redis client = Redis.createClient(vertx, "redis://127.0.0.1:" + port);
    redis = RedisAPI.api(client);
    ReactiveRedisDataSource source = new ReactiveRedisDataSourceImpl(vertx, client, redis);
    store = new RedisAnswerStore(source, TIMEOUT, REST, clock);
  }

  @BeforeAll
  void start() throws IOException {
    server.start();
    // The first connection loads classes for longer than a lookup may take.
    redis.ping(List.of()).await().atMost(Duration.ofSeconds(20));
  }

  @AfterAll
  void stop() throws IOException {
    server.stop();
    vertx.closeAndAwait();
  }

  @Test
  void whatIsPutIsThere() {
    store.put("key", bytes("value"), HOUR);
    assertThat(eventually("key")).isEqualTo(bytes("value"));
    assertThat(store.get("absent")).isNull();
  }

  @Test
  void anEntryGoesAfterItsTime() {
    store.put("brief", bytes("value"), Duration.ofMillis(50));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (store.get("brief") != null) {
      assertThat(System.nanoTime()).isLessThan(deadline);
    }
  }

  @Test
  void aFrozenRedisCostsItsTimeoutOnceAndIsTriedAgainLater() throws Exception {
    store.put("kept", bytes("value"), HOUR);
    assertThat(eventually("kept")).isNotNull();
    signal("STOP");
    try {
      long first = millisOfFailingGet();
      assertThat(first).isBetween(TIMEOUT.toMillis() - 20, TIMEOUT.toMillis() * 3);
      for (int i = 0; i < 10; i++) {
        assertThat(millisOfFailingGet()).isLessThan(20);
      }
      assertThatThrownBy(() -> store.put("kept", bytes("other"), HOUR))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      signal("CONT");
    }
    now = now.plus(REST);
    assertThat(store.get("kept")).isEqualTo(bytes("value"));
  }

  private long millisOfFailingGet() {
    long before = System.nanoTime();
    assertThatThrownBy(() -> store.get("kept")).isInstanceOf(RuntimeException.class);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
  }

  private byte[] eventually(String key) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    byte[] value = store.get(key);
    while (value == null) {
      assertThat(System.nanoTime()).as("time until %s is kept", key).isLessThan(deadline);
      value = store.get(key);
    }
    return value;
  }

  /** To the server, which this process started. */
  private void signal(String name) throws IOException, InterruptedException {
    long pid =
        ProcessHandle.current()
            .descendants()
            .filter(child -> commandLine(child).contains("redis"))
            .findFirst()
            .orElseThrow()
            .pid();
    int exit = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    assertThat(exit).isZero();
  }

  private static String commandLine(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().orElse("")
        + " "
        + Arrays.toString(info.arguments().orElse(new String[0]));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
