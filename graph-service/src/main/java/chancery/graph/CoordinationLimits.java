package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What one detection of coordination may cost. */
@ConfigMapping(prefix = "chancery.coordination")
interface CoordinationLimits {

  /** What a selected share takes at the height of the computation, and as much again. */
  int BYTES_PER_SHARE = 400;

  /** Shares that may be selected; unset, one for each 400 bytes of the heap. */
  OptionalInt shares();

  /** {@link #shares}, or what the memory bears. */
  default int mostShares() {
    long bytes = Runtime.getRuntime().maxMemory();
    return shares().orElse((int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_SHARE));
  }

  /** Greatest time between two shares of a pair, in seconds. */
  @WithDefault("86400")
  int longestWindow();

  /** Shares that a share may be compared with. */
  @WithDefault("1000")
  int mostNearest();

  /** Groups told where the request does not say. */
  @WithDefault("20")
  int defaultLimit();

  /** Groups that may be told. */
  @WithDefault("200")
  int largestLimit();

  /** Bytes of an answer. */
  @WithDefault("12000000")
  int largestAnswer();

  /** Members told of a group, those with most pairs. */
  @WithDefault("1000")
  int members();

  /** Edges told, the heaviest. */
  @WithDefault("20000")
  int edges();

  /** Objects told of a group, those with most pairs. */
  @WithDefault("3")
  int objects();

  /** Bounded objects told of a layer, those that lost most pairs. */
  @WithDefault("10")
  int bounded();

  /** Texts of the window that a text is compared with where near copies are asked for. */
  @WithDefault("10000")
  int compared();

  /** Texts read to verify near copies. */
  @WithDefault("50000")
  int texts();

  /** Versions told of a near-copied text, the earliest. */
  @WithDefault("5")
  int versions();

  /** Members whose followers are compared, those with most pairs. */
  @WithDefault("200")
  int followed();
}
