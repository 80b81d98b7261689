package chancery.ingest.post;

import chancery.post.v1.Post;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash of what a post says: the first 64 bits of SHA-256 over its serialized form.
 *
 * <p>Left out is what changes without the post changing: where and when it was collected, when its
 * metrics were observed, and its author's follower, following and post counts. Changed metrics
 * (likes, reposts, …), an edited text or a renamed author make another hash. Not thread-safe.
 */
public final class ContentHash {

  private final MessageDigest sha256;

  public ContentHash() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  public long of(Post post) {
    Post.Builder content = post.toBuilder().clearSource().clearEnrichment().clearPosition();
    content.getAuthorBuilder().clearFollowers().clearFollowing().clearPosts();
    if (content.getMetrics().hasObservedAt()) {
      content.getMetricsBuilder().clearObservedAt();
    }
    return ByteBuffer.wrap(sha256.digest(content.build().toByteArray())).getLong();
  }
}
