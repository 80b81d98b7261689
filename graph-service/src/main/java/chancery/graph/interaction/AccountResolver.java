package chancery.graph.interaction;

import chancery.graph.row.Posts;
import java.util.Arrays;

/** Resolves accounts that are known by a handle or a post only, each once. For one moment. */
final class AccountResolver {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final Posts posts;
  private final int[] resolved;

  AccountResolver(Accounts accounts, Posts posts) {
    this.accounts = accounts;
    this.posts = posts;
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  /** The account itself; {@link Accounts#NONE} where it is not known. */
  int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, posts);
    }
    return resolved[account];
  }

  /** The account that made a post; {@link Accounts#NONE} where it is not known. */
  int author(int post) {
    return resolve(posts.author(post));
  }
}
