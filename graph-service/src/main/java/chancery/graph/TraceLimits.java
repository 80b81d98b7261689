package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What tracing one claim may cost. */
@ConfigMapping(prefix = "chancery.trace")
interface TraceLimits {

  /**
   * What an appearance with a text as long as is kept, in a script of two bytes a character, takes
   * at the height of the computation, and nearly as much again for all else in the heap.
   */
  int BYTES_PER_APPEARANCE = 2000;

  /** Appearances of one claim; unset, one for each 2000 bytes of the heap. */
  OptionalInt appearances();

  /** {@link #appearances}, or what the memory bears. */
  default int mostAppearances() {
    long bytes = Runtime.getRuntime().maxMemory();
    return appearances().orElse((int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_APPEARANCE));
  }

  /** Posts that are compared with a text, those that share most of its words. */
  @WithDefault("20000")
  int compared();

  /** Appearances told where the request does not say. */
  @WithDefault("100")
  int defaultLimit();

  /** Appearances that may be told; a file has all of them. */
  @WithDefault("5000")
  int largestLimit();

  /** Amplifiers told where the request does not say. */
  @WithDefault("20")
  int defaultAmplifiers();

  /** Amplifiers that may be told. */
  @WithDefault("1000")
  int largestAmplifiers();

  /** Missing posts told, the earliest. */
  @WithDefault("50")
  int missing();

  /** Posts that appearances refer to and that are looked for; others are not told as missing. */
  @WithDefault("20000")
  int referred();
}
