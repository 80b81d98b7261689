package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.row.WantedPosts;
import chancery.graph.share.ShareRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** One walk over a corpus's shares that picks those of a {@link ShareChoice}. */
final class ShareSelector {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final PostAuthors authors;
  private final ShareChoice choice;
  private final int layerMask;
  private final WantedPosts wanted;
  private final int[] resolved;
  private final IntArrayList sharers = new IntArrayList();
  private final LongArrayList hashes = new LongArrayList();
  private final ByteArrayList layers = new ByteArrayList();
  private final IntArrayList posts = new IntArrayList();
  private final LongArrayList positions = new LongArrayList();
  private final LongArrayList times = new LongArrayList();

  ShareSelector(Accounts accounts, PostAuthors authors, ShareChoice choice) {
    this.accounts = accounts;
    this.authors = authors;
    this.choice = choice;
    this.layerMask = choice.layerMask();
    this.wanted = new WantedPosts(choice.positions());
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  ShareSelection select(ShareRows shares, Selection.AsOf asOf, long lastRemoval) {
    for (Rows.Chunk chunk : shares.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (isChosen(chunk, row)) {
          take(chunk, row, shares);
        }
      }
    }
    return new ShareSelection(
        new ShareSelection.Columns(
            sharers.toIntArray(),
            hashes.toLongArray(),
            layers.toByteArray(),
            posts.toIntArray(),
            positions.toLongArray(),
            times.toLongArray()),
        accounts,
        asOf,
        lastRemoval);
  }

  private boolean isChosen(Rows.Chunk chunk, int row) {
    long time = chunk.time(row);
    return time >= choice.from()
        && time < choice.to()
        && (layerMask >>> chunk.kind(row) & 1) != 0
        && !chunk.isDead(row)
        && wanted.has(chunk.position(row));
  }

  private void take(Rows.Chunk chunk, int row, ShareRows shares) {
    int sharer = resolve(chunk.source(row));
    if (sharer == Accounts.NONE) {
      return;
    }
    requireRoom();
    if (positions.isEmpty() || positions.topLong() != chunk.position(row)) {
      positions.add(chunk.position(row));
      times.add(chunk.time(row));
    }
    sharers.add(sharer);
    hashes.add(shares.hash(chunk.target(row)));
    layers.add(chunk.kind(row));
    posts.add(positions.size() - 1);
  }

  private int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, authors);
    }
    return resolved[account];
  }

  private void requireRoom() {
    if (sharers.size() >= choice.most()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "TOO_MANY_SHARES",
          ("The slice has more than %d shares; narrow it by time, layers or query, or raise"
                  + " chancery.coordination.shares")
              .formatted(choice.most()));
    }
  }
}
