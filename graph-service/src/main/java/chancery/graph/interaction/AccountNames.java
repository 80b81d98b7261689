package chancery.graph.interaction;

import chancery.graph.row.Names;
import org.jspecify.annotations.Nullable;

/**
 * How the accounts of a corpus are called, by number, at one moment; later events do not change it.
 *
 * @param latest the number of each account's latest handle, or {@link Accounts#NONE}
 */
record AccountNames(Names.View ids, Names.View handles, int[] latest) {

  int size() {
    return ids.size();
  }

  String id(int account) {
    return ids.get(account);
  }

  /** As last seen, in its author's spelling. */
  @Nullable String handle(int account) {
    return latest[account] == Accounts.NONE ? null : handles.get(latest[account]);
  }

  /** Order of the ids. */
  int compare(int account, int other) {
    return ids.compare(account, other);
  }
}
