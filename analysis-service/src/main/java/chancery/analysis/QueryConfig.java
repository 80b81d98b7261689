package chancery.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the query of a slice may be. */
@ConfigMapping(prefix = "chancery.query")
interface QueryConfig {

  /** Characters of the whole. */
  @WithDefault("8192")
  int characters();

  /** Words, values, operators and parentheses together. */
  @WithDefault("1024")
  int parts();

  /** Parentheses within parentheses. */
  @WithDefault("32")
  int depth();

  /** Highest distance of a phrase's words. */
  @WithDefault("100")
  int slop();
}
