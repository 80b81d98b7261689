package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * One walk over a corpus's rows that picks those of a {@link Choice} and resolves their accounts.
 */
final class Selector {

  private final Accounts accounts;
  private final Choice choice;
  private final RowFilter rows;
  private final AccountResolver resolver;
  private final LongArrayList pairs = new LongArrayList();
  private final ByteArrayList kinds = new ByteArrayList();
  private long post = -1;
  private int postStart;
  private int posts;

  Selector(Accounts accounts, PostAuthors authors, Choice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.rows = new RowFilter(choice.from(), choice.to(), choice.kindMask(), choice.positions());
    this.resolver = new AccountResolver(accounts, authors);
  }

  Selection select(Rows interactions, Selection.AsOf asOf, long lastRemoval) {
    rows.forEach(interactions.chunks(), this::take);
    return new Selection(
        pairs.toLongArray(), kinds.toByteArray(), posts, accounts, asOf, lastRemoval);
  }

  private void take(Rows.Chunk chunk, int row) {
    int source = resolver.resolve(chunk.source(row));
    int target = resolver.resolve(chunk.target(row));
    if (source == target || source == Accounts.NONE || target == Accounts.NONE) {
      return;
    }
    if (chunk.position(row) != post) {
      post = chunk.position(row);
      postStart = pairs.size();
      posts++;
    }
    long pair = (long) source << 32 | target;
    if (!hasInPost(pair, chunk.kind(row))) {
      requireRoom();
      pairs.add(pair);
      kinds.add(chunk.kind(row));
    }
  }

  /** A post that names an account twice, perhaps by id and by handle, did it once. */
  private boolean hasInPost(long pair, byte kind) {
    for (int i = postStart; i < pairs.size(); i++) {
      if (pairs.getLong(i) == pair && kinds.getByte(i) == kind) {
        return true;
      }
    }
    return false;
  }

  private void requireRoom() {
    if (pairs.size() >= choice.most()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "NETWORK_TOO_LARGE",
          ("The network has more than %d interactions; narrow the slice by time, kinds or query,"
                  + " or raise chancery.network.interactions")
              .formatted(choice.most()));
    }
  }
}
