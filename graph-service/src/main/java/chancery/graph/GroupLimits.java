package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an answer about groups may cost. */
@ConfigMapping(prefix = "chancery.groups")
interface GroupLimits {

  /** Groups that may be shown. */
  @WithDefault("100")
  int shown();

  /** Bridging accounts that may be shown. */
  @WithDefault("1000")
  int bridges();

  /** Permutations of a baseline. */
  @WithDefault("1000")
  int permutations();

  /** Accounts of two groups together up to which the tone of their dialogue is asked for. */
  @WithDefault("20000")
  int tone();

  /** Random walks from each of two groups. */
  @WithDefault("1000000")
  int walks();

  /**
   * Accounts of two groups together up to which controversy is exact; beyond that walks are drawn.
   */
  @WithDefault("20000")
  int exactControversy();
}
