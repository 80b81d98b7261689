package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.row.Posts;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** One walk over a corpus's posts that picks those of a {@link PostChoice}. */
final class PostSelector {

  private final Accounts accounts;
  private final PostChoice choice;
  private final Posts posts;
  private final AccountResolver resolver;
  private final IntArrayList makers = new IntArrayList();
  private final LongArrayList times = new LongArrayList();
  private final ByteArrayList forms = new ByteArrayList();

  PostSelector(Accounts accounts, Posts posts, PostChoice choice) {
    this.accounts = accounts;
    this.choice = choice;
    this.posts = posts;
    this.resolver = new AccountResolver(accounts, posts);
  }

  PostSelection select(
      SelfDescriptions descriptions, ActorDirectory actors, AsOf asOf, long lastRemoval) {
    new PostFilter(choice.from(), choice.to(), choice.positions()).forEach(posts, this::take);
    return new PostSelection(
        new PostSelection.Columns(makers.toIntArray(), times.toLongArray(), forms.toByteArray()),
        accounts.named(),
        descriptions,
        actors,
        new PostSelection.State(asOf, lastRemoval));
  }

  private void take(int post) {
    int maker = resolver.author(post);
    if (maker != Accounts.NONE) {
      requireRoom();
      makers.add(maker);
      times.add(posts.time(post));
      forms.add(posts.form(post));
    }
  }

  private void requireRoom() {
    if (makers.size() >= choice.most()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "TOO_MANY_POSTS",
          ("The slice has more than %d posts; narrow it by time or query, or raise"
                  + " chancery.identity.posts")
              .formatted(choice.most()));
    }
  }
}
