package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.row.Rows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * One walk over a corpus's posts that picks the interactions of a {@link Choice} and resolves their
 * accounts.
 */
final class Selector {

  private final Accounts accounts;
  private final Posts posts;
  private final Choice choice;
  private final int kindMask;
  private final AccountResolver resolver;
  private final LongArrayList pairs = new LongArrayList();
  private final ByteArrayList kinds = new ByteArrayList();
  private int postCount;

  Selector(Accounts accounts, Posts posts, Choice choice) {
    this.accounts = accounts;
    this.posts = posts;
    this.choice = choice;
    this.kindMask = choice.kindMask();
    this.resolver = new AccountResolver(accounts, posts);
  }

  Selection select(Rows interactions, Selection.AsOf asOf, long lastRemoval) {
    new PostFilter(choice.from(), choice.to(), choice.positions())
        .forEach(posts, post -> take(post, interactions));
    return new Selection(
        pairs.toLongArray(), kinds.toByteArray(), postCount, accounts.named(), asOf, lastRemoval);
  }

  private void take(int post, Rows interactions) {
    int source = resolver.author(post);
    int before = pairs.size();
    for (int row = interactions.start(post); row < interactions.end(post); row++) {
      byte kind = interactions.kind(row);
      if ((kindMask >>> kind & 1) != 0) {
        take(source, resolver.resolve(interactions.target(row)), kind, before);
      }
    }
    postCount += pairs.size() > before ? 1 : 0;
  }

  private void take(int source, int target, byte kind, int postStart) {
    if (source == target || source == Accounts.NONE || target == Accounts.NONE) {
      return;
    }
    long pair = (long) source << 32 | target;
    if (!has(pair, kind, postStart)) {
      requireRoom();
      pairs.add(pair);
      kinds.add(kind);
    }
  }

  /** A post that names an account twice, perhaps by id and by handle, did it once. */
  private boolean has(long pair, byte kind, int postStart) {
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
