package chancery.graph.interaction;

import chancery.graph.row.Rows;
import chancery.graph.share.ContentRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** One walk over a corpus's hashtags and domains that picks those of a {@link ContentChoice}. */
final class ContentSelector {

  private final Accounts accounts;
  private final ContentChoice choice;
  private final RowFilter rows;
  private final AccountResolver resolver;
  private final IntArrayList users = new IntArrayList();
  private final IntArrayList contents = new IntArrayList();
  private final IntArrayList posts = new IntArrayList();
  private long post = -1;
  private int postNumber = -1;

  ContentSelector(Accounts accounts, PostAuthors authors, ContentChoice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.rows =
        new RowFilter(choice.from(), choice.to(), 1 << choice.kind().code(), choice.positions());
    this.resolver = new AccountResolver(accounts, authors);
  }

  ContentSelection select(ContentRows uses, Selection.AsOf asOf, long lastRemoval) {
    rows.forEach(uses.chunks(), this::take);
    return new ContentSelection(
        new ContentSelection.Columns(users.toIntArray(), contents.toIntArray(), posts.toIntArray()),
        uses.names(),
        accounts,
        asOf,
        lastRemoval);
  }

  private void take(Rows.Chunk chunk, int row) {
    int user = resolver.resolve(chunk.source(row));
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
