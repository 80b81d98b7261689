package chancery.local.platform;

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

  /** With embedded servers. */
  public static PlatformSettings at(Path data, int port) {
    return new PlatformSettings(data, port, null, null, Map.of(), false);
  }
}
