package chancery.graph.interaction;

import chancery.graph.row.Posts;
import chancery.graph.row.WantedPosts;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Picks the living posts of a time, and of a list. For one walk over them. */
final class PostFilter {

  private final long from;
  private final long to;
  private final WantedPosts wanted;

  /**
   * @param from in milliseconds since 1970, inclusive
   * @param to the same, exclusive
   * @param positions of the posts, rising; null for all posts
   */
  PostFilter(long from, long to, long @Nullable [] positions) {
    this.from = from;
    this.to = to;
    this.wanted = new WantedPosts(positions);
  }

  /** Hands one post after the other on, in the order of positions. */
  void forEach(Posts posts, IntConsumer sink) {
    for (int post = 0; post < posts.size(); post++) {
      if (picks(posts, post)) {
        sink.accept(post);
      }
    }
  }

  private boolean picks(Posts posts, int post) {
    long time = posts.time(post);
    return time >= from && time < to && !posts.isDead(post) && wanted.has(posts.position(post));
  }
}
