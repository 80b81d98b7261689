package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the live channel tells of new posts. */
@ConfigMapping(prefix = "chancery.live")
interface LiveConfig {

  /** Most posts in one message, the newest ones; further ones are only counted. */
  @WithDefault("20")
  int posts();

  /** Characters of a post's text that are told. */
  @WithDefault("1000")
  int text();
}
