package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.row.WantedPosts;
import chancery.graph.share.ContentRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** One walk over a corpus's hashtags and domains that picks those of a {@link ContentChoice}. */
final class ContentSelector {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final PostAuthors authors;
  private final ContentChoice choice;
  private final WantedPosts wanted;
  private final int[] resolved;
  private final IntArrayList users = new IntArrayList();
  private final IntArrayList contents = new IntArrayList();
  private final IntArrayList posts = new IntArrayList();
  private long post = -1;
  private int postNumber = -1;

  ContentSelector(Accounts accounts, PostAuthors authors, ContentChoice choice) {
    this.accounts = accounts;
    this.authors = authors;
    this.choice = choice;
    this.wanted = new WantedPosts(choice.positions());
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  ContentSelection select(ContentRows rows, Selection.AsOf asOf, long lastRemoval) {
    for (Rows.Chunk chunk : rows.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (isChosen(chunk, row)) {
          take(chunk, row);
        }
      }
    }
    return new ContentSelection(
        new ContentSelection.Columns(users.toIntArray(), contents.toIntArray(), posts.toIntArray()),
        rows.names(),
        accounts,
        asOf,
        lastRemoval);
  }

  private boolean isChosen(Rows.Chunk chunk, int row) {
    long time = chunk.time(row);
    return time >= choice.from()
        && time < choice.to()
        && chunk.kind(row) == choice.kind().code()
        && !chunk.isDead(row)
        && wanted.has(chunk.position(row));
  }

  private void take(Rows.Chunk chunk, int row) {
    int user = resolve(chunk.source(row));
    if (user == Accounts.NONE) {
      return;
    }
    requireRoom();
    if (chunk.position(row) != post) {
      post = chunk.position(row);
      postNumber++;
    }
    users.add(user);
    contents.add(chunk.target(row));
    posts.add(postNumber);
  }

  private int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, authors);
    }
    return resolved[account];
  }

  private void requireRoom() {
    if (users.size() >= choice.most()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "NETWORK_TOO_LARGE",
          ("The posts of the slice have more than %d hashtags or domains; narrow it by time or"
                  + " query, or raise chancery.network.interactions")
              .formatted(choice.most()));
    }
  }
}
