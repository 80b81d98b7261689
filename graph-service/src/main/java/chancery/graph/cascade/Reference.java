package chancery.graph.cascade;

/**
 * Another post as far as a post tells it.
 *
 * @param postId empty where unknown
 * @param account id of its author, empty where unknown
 * @param handle of its author, empty where unknown
 */
public record Reference(String postId, String account, String handle) {

  /** Whether nothing is known of the author. */
  public boolean isAnonymous() {
    return account.isEmpty() && handle.isEmpty();
  }
}
