package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one cascade or conversation may cost. */
@ConfigMapping(prefix = "chancery.cascade")
interface CascadeLimits {

  /** Posts of one tree, or of the trees of a conversation. */
  @WithDefault("300000")
  int posts();

  /** Nodes told where the request does not say. */
  @WithDefault("500")
  int defaultLimit();

  /** Nodes that may be told. */
  @WithDefault("5000")
  int largestLimit();

  /** Participants told where the request does not say. */
  @WithDefault("20")
  int defaultParticipants();

  /** Participants that may be told. */
  @WithDefault("1000")
  int largestParticipants();
}
