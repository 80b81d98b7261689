package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How stances are judged, and how much is looked at for aspects. */
@ConfigMapping(prefix = "chancery.opinion")
interface OpinionConfig {

  /**
   * Labels of favour and of against, each, from which on a target's model does without words.
   * Another value makes the service judge the posts about all targets anew.
   */
  @WithDefault("10")
  int labels();

  /** Most labels that a target's model learns from. */
  @WithDefault("5000")
  int mostLabels();

  /** Most aspects praised, and most aspects blamed. */
  @WithDefault("100")
  int aspects();

  /** Posts of a slice that are read for words and phrases. */
  @WithDefault("1000")
  int sample();

  /** Words and phrases, and hashtags, that are counted as candidates for aspects. */
  @WithDefault("40")
  int candidates();

  /** Posts that an aspect must have. */
  @WithDefault("5")
  int posts();
}
