package chancery.graph.interaction;

import java.util.Arrays;

/** Resolves accounts that are known by a handle or a post only, each once. For one moment. */
final class AccountResolver {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final PostAuthors authors;
  private final int[] resolved;

  AccountResolver(Accounts accounts, PostAuthors authors) {
    this.accounts = accounts;
    this.authors = authors;
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  /** The account itself; {@link Accounts#NONE} where it is not known. */
  int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, authors);
    }
    return resolved[account];
  }
}
