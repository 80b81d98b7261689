package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a codebook may be that posts are coded by. */
@ConfigMapping(prefix = "chancery.codebook")
interface CodebookConfig {

  /** Most patterns in all categories together. */
  @WithDefault("50000")
  int patterns();

  /** Most characters of one pattern. */
  @WithDefault("1000")
  int characters();

  /** Most words of one pattern. */
  @WithDefault("16")
  int words();

  /**
   * Most regular expressions without a letter that has to be there, which are run over each text.
   */
  @WithDefault("50")
  int everywhere();
}
