package chancery.local.platform;

import chancery.local.process.Ports;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the platform is to run.
 *
 * @param data folder for everything that is kept
 * @param port of the gateway on the loopback interface; 0 for a free one
 * @param redis an existing Redis, {@code redis://…}; null to run one
 * @param postgres an existing PostgreSQL, {@code jdbc:postgresql://…}; null to run one
 * @param environment for every service, in addition to this process's own
 * @param training whether to record start-up caches when the services end
 */
public record PlatformSettings(
    Path data,
    int port,
    @Nullable String redis,
    @Nullable String postgres,
    Map<String, String> environment,
    boolean training) {

  public static final int DEFAULT_PORT = 8080;

  private static final int REDIS_PORT = 6379;
  private static final int POSTGRES_PORT = 5432;
  private static final int PATIENCE_MILLIS = 3000;

  public PlatformSettings {
    data = data.toAbsolutePath().normalize();
    if (postgres != null && !postgres.startsWith("jdbc:postgresql://")) {
      throw new IllegalArgumentException(
          "'%s' is no address of a PostgreSQL; it looks like jdbc:postgresql://10.0.0.7/chancery"
              .formatted(postgres));
    }
    if (redis != null && !redis.startsWith("redis://") && !redis.startsWith("rediss://")) {
      throw new IllegalArgumentException(
          "'%s' is no address of a Redis; it looks like redis://10.0.0.7:6379".formatted(redis));
    }
    environment = Map.copyOf(environment);
  }

  /**
   * Tries the servers that are not ours to start.
   *
   * @throws IllegalStateException naming the option whose server does not answer
   */
  void requireServers() {
    if (redis != null) {
      require("--redis", URI.create(redis), REDIS_PORT);
    }
    if (postgres != null) {
      require("--postgres", URI.create(postgres.substring("jdbc:".length())), POSTGRES_PORT);
    }
  }

  private static void require(String option, URI server, int usualPort) {
    String host = server.getHost();
    int port = server.getPort() < 0 ? usualPort : server.getPort();
    // A list of several servers has no host of its own; the services find the one that answers.
    if (host != null && !Ports.isOpen(new InetSocketAddress(host, port), PATIENCE_MILLIS)) {
      throw new IllegalStateException(
          "Nothing answers at %s:%d, where %s says a server is".formatted(host, port, option));
    }
  }

  /** With embedded servers. */
  public static PlatformSettings at(Path data, int port) {
    return new PlatformSettings(data, port, null, null, Map.of(), false);
  }
}
