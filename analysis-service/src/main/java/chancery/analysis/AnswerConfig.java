package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be asked for at once, and for how long. */
@ConfigMapping(prefix = "chancery.answer")
interface AnswerConfig {

  /** Most posts on a page. */
  @WithDefault("1000")
  int pageSize();

  /** Most values of a dimension. */
  @WithDefault("1000")
  int values();

  /** Most series of a timeline. */
  @WithDefault("50")
  int groups();

  /** Most buckets of one series. */
  @WithDefault("10000")
  int buckets();

  /** Most buckets of all series of a timeline together. */
  @WithDefault("100000")
  int cells();

  /** Most codes of people that agreement is computed of at once. */
  @WithDefault("100000")
  int humanCodes();

  /** Longest wait for a position of the log, where the call has no deadline. */
  @WithDefault("10s")
  Duration longestWait();

  /** How long a corpus that the log may hold, but the index does not yet, is waited for. */
  @WithDefault("1s")
  Duration corpusWait();
}
