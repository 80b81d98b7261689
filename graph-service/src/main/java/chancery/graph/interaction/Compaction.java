package chancery.graph.interaction;

import chancery.graph.row.Posts;
import java.util.Arrays;

/** Copies what is alive, with the accounts it refers to under new numbers. */
final class Compaction {

  private final Accounts from;
  private final Accounts to;
  private final int[] renumbered;

  Compaction(Accounts from, Accounts to) {
    this.from = from;
    this.to = to;
    this.renumbered = new int[from.size()];
    Arrays.fill(renumbered, Accounts.NONE);
  }

  void copy(Posts posts, int post, Posts newPosts) {
    newPosts.append(
        posts.position(post),
        posts.time(post),
        posts.id(post),
        renumber(posts.author(post)),
        posts.form(post));
  }

  /** After the posts: what the accounts that are used said of themselves. */
  void copy(SelfDescriptions descriptions, SelfDescriptions newDescriptions) {
    for (int account = 0; account < renumbered.length; account++) {
      if (renumbered[account] != Accounts.NONE) {
        newDescriptions.adopt(descriptions, account, renumbered[account]);
      }
    }
  }

  /** The new number of an account that is used. */
  int renumber(int account) {
    if (renumbered[account] == Accounts.NONE) {
      renumbered[account] = to.adopt(from, account);
    }
    return renumbered[account];
  }

  /**
   * After the posts, when it is known which accounts are used: a handle is kept while it is used,
   * or while its account is.
   */
  void adoptOwners() {
    boolean[] used = new boolean[renumbered.length];
    for (int account = 0; account < used.length; account++) {
      used[account] = renumbered[account] != Accounts.NONE;
    }
    for (int account = 0; account < used.length; account++) {
      int owner = from.owner(account);
      if (owner != Accounts.NONE && (used[account] || used[owner])) {
        to.adoptOwner(from, account, renumber(account), renumber(owner));
      }
    }
  }
}
