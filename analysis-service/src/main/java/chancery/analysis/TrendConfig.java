package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of hashtags may be asked for at once. */
@ConfigMapping(prefix = "chancery.trend")
interface TrendConfig {

  /** Most posts of one hashtag that are looked at together. */
  @WithDefault("200000")
  int uses();
}
