package chancery.graph.interaction;

import org.jspecify.annotations.Nullable;

/**
 * What an account said of itself with the last of its posts that said anything.
 *
 * @param displayName null where the platform gave none, and so the others
 * @param followers accounts that follow it
 * @param following accounts that it follows
 * @param createdAt when the account was made, in milliseconds since 1970
 */
public record SelfDescription(
    @Nullable String displayName,
    @Nullable Long followers,
    @Nullable Long following,
    @Nullable Long createdAt) {

  /** Where nothing is known. */
  public static final SelfDescription NONE = new SelfDescription(null, null, null, null);
}
