package chancery.kit.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where answers are kept: bytes by key, losable at any time. Implementations bound the time of each
 * call and throw a {@link RuntimeException} when the store is out of reach.
 */
public interface AnswerStore {

  byte @Nullable [] get(String key);

  /** Keeps the value for a while; does not wait for the store. */
  void put(String key, byte[] value, Duration timeToLive);
}
