package chancery.graph.interaction;

import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.row.Rows;
import chancery.graph.row.WantedPosts;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** One walk over a corpus's posts that picks those of a {@link PostChoice}. */
final class PostSelector {

  private static final int UNKNOWN = -2;

  private final Accounts accounts;
  private final PostAuthors authors;
  private final PostChoice choice;
  private final WantedPosts wanted;
  private final int[] resolved;
  private final IntArrayList makers = new IntArrayList();
  private final LongArrayList times = new LongArrayList();
  private final ByteArrayList forms = new ByteArrayList();

  PostSelector(Accounts accounts, PostAuthors authors, PostChoice choice) {
    this.accounts = accounts;
    this.authors = authors;
    this.choice = choice;
    this.wanted = new WantedPosts(choice.positions());
    this.resolved = new int[accounts.size()];
    Arrays.fill(resolved, UNKNOWN);
  }

  PostSelection select(
      Rows posts, Sightings sightings, ActorDirectory actors, AsOf asOf, long lastRemoval) {
    for (Rows.Chunk chunk : posts.chunks()) {
      for (int row = 0; row < chunk.size(); row++) {
        if (isChosen(chunk, row)) {
          take(chunk, row);
        }
      }
    }
    return new PostSelection(
        new PostSelection.Columns(makers.toIntArray(), times.toLongArray(), forms.toByteArray()),
        accounts,
        sightings,
        actors,
        new PostSelection.State(asOf, lastRemoval));
  }

  private boolean isChosen(Rows.Chunk chunk, int row) {
    long time = chunk.time(row);
    return time >= choice.from()
        && time < choice.to()
        && !chunk.isDead(row)
        && wanted.has(chunk.position(row));
  }

  private void take(Rows.Chunk chunk, int row) {
    int maker = resolve(chunk.source(row));
    if (maker != Accounts.NONE) {
      requireRoom();
      makers.add(maker);
      times.add(chunk.time(row));
      forms.add(chunk.kind(row));
    }
  }

  private int resolve(int account) {
    if (resolved[account] == UNKNOWN) {
      resolved[account] = accounts.resolve(account, authors);
    }
    return resolved[account];
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
