package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.share.ShareRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** One walk over a corpus's shares that picks those of a {@link ShareChoice}. */
final class ShareSelector {

  private final Accounts accounts;
  private final ShareChoice choice;
  private final RowFilter rows;
  private final AccountResolver resolver;
  private final IntArrayList sharers = new IntArrayList();
  private final LongArrayList hashes = new LongArrayList();
  private final ByteArrayList layers = new ByteArrayList();
  private final IntArrayList posts = new IntArrayList();
  private final LongArrayList positions = new LongArrayList();
  private final LongArrayList times = new LongArrayList();

  ShareSelector(Accounts accounts, PostAuthors authors, ShareChoice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.rows = new RowFilter(choice.from(), choice.to(), choice.layerMask(), choice.positions());
    this.resolver = new AccountResolver(accounts, authors);
  }

  ShareSelection select(ShareRows shares, Selection.AsOf asOf, long lastRemoval) {
    rows.forEach(shares.chunks(), (chunk, row) -> take(chunk, row, shares));
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

  private void take(Rows.Chunk chunk, int row, ShareRows shares) {
    int sharer = resolver.resolve(chunk.source(row));
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
