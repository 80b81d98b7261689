package chancery.graph.interaction;

import chancery.graph.row.Rows;
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

  void copy(Rows rows, Rows newRows) {
    for (Rows.Chunk chunk : rows.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (!chunk.isDead(row)) {
          newRows.append(
              chunk.position(row),
              chunk.time(row),
              renumber(chunk.source(row)),
              renumber(chunk.target(row)),
              chunk.kind(row));
        }
      }
    }
  }

  /** Last, when it is known which accounts are used. */
  void copy(PostAuthors authors, PostAuthors newAuthors) {
    newAuthors.adopt(authors, this::renumber);
    adoptOwners();
  }

  /** After the authors: what the accounts that are used said of themselves. */
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

  /** A handle is kept while it is used, or while its account is. */
  private void adoptOwners() {
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
