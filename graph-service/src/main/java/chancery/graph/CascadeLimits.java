package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What one cascade or conversation may cost. */
@ConfigMapping(prefix = "chancery.cascade")
interface CascadeLimits {

  /**
   * What a post with a text as long as is kept, in a script of two bytes a character, takes at the
   * height of the computation, and nearly as much again for all else in the heap.
   */
  int BYTES_PER_POST = 2000;

  /**
   * Posts of one tree, or of the trees of a conversation; unset, one for each 2000 bytes of heap.
   */
  OptionalInt posts();

  /** {@link #posts}, or what the memory bears. */
  default int mostPosts() {
    long bytes = Runtime.getRuntime().maxMemory();
    return posts().orElse((int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_POST));
  }

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
