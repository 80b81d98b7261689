package chancery.analysis.index;

import chancery.post.v1.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of found posts.
 *
 * @param last where the next page begins; null after the last one
 * @param total posts in the selection
 */
public record PostPage(List<Post> posts, @Nullable Anchor last, long total) {

  /**
   * A place in an ordered result: what a post is ordered by. It stays a place when posts come and
   * go.
   *
   * @param key creation time, engagement, or the bits of the score as a float
   * @param position in the log
   */
  public record Anchor(long key, long position) {}
}
