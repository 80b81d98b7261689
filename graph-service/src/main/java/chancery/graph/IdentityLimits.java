package chancery.graph;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** What one look at the accounts of a slice may cost. */
@ConfigMapping(prefix = "chancery.identity")
interface IdentityLimits {

  /** What a selected post takes at the height of the computation, and as much again. */
  int BYTES_PER_POST = 100;

  /** Posts whose accounts may be looked at; unset, one for each 100 bytes of the heap. */
  OptionalInt posts();

  /** {@link #posts}, or what the memory bears. */
  default int mostPosts() {
    long bytes = Runtime.getRuntime().maxMemory();
    return posts().orElse((int) Math.min(Integer.MAX_VALUE, bytes / BYTES_PER_POST));
  }

  /** Handles and names of actors that accounts may be held against. */
  @WithDefault("50000")
  int names();

  /** Accounts told where the request does not say. */
  @WithDefault("50")
  int defaultLimit();

  /** Accounts that may be told. */
  @WithDefault("500")
  int largestLimit();

  /** Draws of the bootstrap of an account's score. */
  @WithDefault("200")
  int draws();
}
