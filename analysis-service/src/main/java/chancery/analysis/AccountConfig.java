package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large rankings and lists of relations may be. */
@ConfigMapping(prefix = "chancery.account")
interface AccountConfig {

  /** Most accounts of a group. */
  @WithDefault("1000")
  int accounts();

  /** Most samples of the bootstrap. */
  @WithDefault("2000")
  int samples();

  /** Most draws of weights. */
  @WithDefault("10000")
  int draws();

  /** Most relations of countries or actors in an answer. */
  @WithDefault("1000")
  int relations();
}
