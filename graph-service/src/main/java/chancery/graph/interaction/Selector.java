package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.row.WantedPosts;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * One walk over a corpus's rows that picks those of a {@link Choice} and resolves their accounts.
 */
final class Selector {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final PostAuthors authors;
  private final Choice choice;
  private final int kindMask;
  private final int[] resolved;
  private final LongArrayList pairs = new LongArrayList();
  private final ByteArrayList kinds = new ByteArrayList();
  private final WantedPosts wanted;
  private long post = -1;
  private int postStart;
  private int posts;

  Selector(Accounts accounts, PostAuthors authors, Choice choice) {
    this.accounts = accounts;
    this.authors = authors;
    this.choice = choice;
    this.kindMask = choice.kindMask();
    this.wanted = new WantedPosts(choice.positions());
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  Selection select(Rows rows, Selection.AsOf asOf, long lastRemoval) {
    for (Rows.Chunk chunk : rows.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (isChosen(chunk, row)) {
          take(chunk, row);
        }
      }
    }
    return new Selection(
        pairs.toLongArray(), kinds.toByteArray(), posts, accounts, asOf, lastRemoval);
  }

  private boolean isChosen(Rows.Chunk chunk, int row) {
    long time = chunk.time(row);
    return time >= choice.from()
        && time < choice.to()
        && (kindMask >>> chunk.kind(row) & 1) != 0
        && !chunk.isDead(row)
        && wanted.has(chunk.position(row));
  }

  private void take(Rows.Chunk chunk, int row) {
    int source = resolve(chunk.source(row));
    int target = resolve(chunk.target(row));
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

  private int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, authors);
    }
    return resolved[account];
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
