package chancery.ingest.post;

import chancery.kit.time.WireTime;
import chancery.post.v1.Post;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an input says about a post. */
public sealed interface Change {

  String postId();

  /**
   * A post as it was seen.
   *
   * @param post as it goes into the log
   * @param hash of its content, see {@link ContentHash}
   */
  record Seen(Post post, long hash) implements Change {

    @Override
    public String postId() {
      return post.getId();
    }

    String authorId() {
      return post.getAuthor().getId();
    }

    Instant createdAt() {
      return WireTime.instant(post.getCreatedAt());
    }

    @Nullable Instant observedAt() {
      return post.getMetrics().hasObservedAt()
          ? WireTime.instant(post.getMetrics().getObservedAt())
          : null;
    }
  }

  /** The platform says that the post is gone. */
  record Gone(String postId) implements Change {}
}
