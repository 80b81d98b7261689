package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.share.ShareRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** One walk over a corpus's posts that picks the shares of a {@link ShareChoice}. */
final class ShareSelector {

  private final Accounts accounts;
  private final ShareChoice choice;
  private final Posts posts;
  private final int layerMask;
  private final AccountResolver resolver;
  private final IntArrayList sharers = new IntArrayList();
  private final LongArrayList hashes = new LongArrayList();
  private final ByteArrayList layers = new ByteArrayList();
  private final IntArrayList postOf = new IntArrayList();
  private final LongArrayList positions = new LongArrayList();
  private final LongArrayList times = new LongArrayList();
  private final LongArrayList signatures = new LongArrayList();
  private final int[] postCounts;
  private final int[] originalCounts;

  ShareSelector(Accounts accounts, Posts posts, ShareChoice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.posts = posts;
    this.layerMask = choice.layerMask();
    this.resolver = new AccountResolver(accounts, posts);
    this.postCounts = new int[accounts.size()];
    this.originalCounts = new int[accounts.size()];
  }

  ShareSelection select(ShareRows shares, Selection.AsOf asOf, long lastRemoval) {
    new PostFilter(choice.from(), choice.to(), choice.positions())
        .forEach(posts, post -> take(post, shares));
    return new ShareSelection(
        new ShareSelection.Columns(
            sharers.toIntArray(),
            hashes.toLongArray(),
            layers.toByteArray(),
            postOf.toIntArray(),
            positions.toLongArray(),
            times.toLongArray(),
            signatures.toLongArray(),
            postCounts,
            originalCounts),
        accounts.named(),
        asOf,
        lastRemoval);
  }

  private void take(int post, ShareRows shares) {
    int sharer = resolver.author(post);
    if (sharer == Accounts.NONE) {
      return;
    }
    postCounts[sharer]++;
    originalCounts[sharer] += PostForm.of(posts.form(post)).isOriginal() ? 1 : 0;
    int before = sharers.size();
    for (int row = shares.start(post); row < shares.end(post); row++) {
      if ((layerMask >>> shares.layer(row) & 1) != 0) {
        requireRoom();
        sharers.add(sharer);
        hashes.add(shares.hash(row));
        layers.add(shares.layer(row));
        postOf.add(positions.size());
        if (choice.withSignatures()) {
          signatures.add(shares.signature(row));
        }
      }
    }
    if (sharers.size() > before) {
      positions.add(posts.position(post));
      times.add(posts.time(post));
    }
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
