package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.share.ContentRows;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/** One walk over a corpus's posts that picks the hashtags or domains of a {@link ContentChoice}. */
final class ContentSelector {

  private final Accounts accounts;
  private final ContentChoice choice;
  private final Posts posts;
  private final AccountResolver resolver;
  private final IntArrayList users = new IntArrayList();
  private final IntArrayList contents = new IntArrayList();
  private final IntArrayList postOf = new IntArrayList();
  private int postCount;

  ContentSelector(Accounts accounts, Posts posts, ContentChoice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.posts = posts;
    this.resolver = new AccountResolver(accounts, posts);
  }

  ContentSelection select(ContentRows uses, Selection.AsOf asOf, long lastRemoval) {
    new PostFilter(choice.from(), choice.to(), choice.positions())
        .forEach(posts, post -> take(post, uses));
    return new ContentSelection(
        new ContentSelection.Columns(
            users.toIntArray(), contents.toIntArray(), postOf.toIntArray()),
        uses.names(),
        accounts.named(),
        asOf,
        lastRemoval);
  }

  private void take(int post, ContentRows uses) {
    int user = resolver.author(post);
    if (user == Accounts.NONE) {
      return;
    }
    int before = users.size();
    for (int row = uses.start(post); row < uses.end(post); row++) {
      if (uses.kind(row) == choice.kind().code()) {
        requireRoom();
        users.add(user);
        contents.add(uses.content(row));
        postOf.add(postCount);
      }
    }
    postCount += users.size() > before ? 1 : 0;
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
