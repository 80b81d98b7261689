package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What tracing one claim may cost. */
@ConfigMapping(prefix = "chancery.trace")
interface TraceLimits {

  /** Appearances of one claim. */
  @WithDefault("200000")
  int appearances();

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
