package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The answer cache, in memory and in Redis. */
@ConfigMapping(prefix = "chancery.cache")
interface CacheConfig {

  /** How long an answer is kept. */
  @WithDefault("1h")
  Duration ttl();

  /** How long Redis may take. */
  @WithDefault("100ms")
  Duration timeout();

  /** How long a failing Redis is left alone. */
  @WithDefault("5s")
  Duration rest();

  /** Largest answer kept, in bytes. */
  @WithDefault("1048576")
  int largestEntry();

  /** Bytes of the answers at hand in memory, all together; 0 for none. */
  @WithDefault("2097152")
  long memory();
}
