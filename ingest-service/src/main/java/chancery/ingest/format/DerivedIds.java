package chancery.ingest.format;

import chancery.post.v1.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids for posts that come without one: half of the SHA-256 of author, time and text, so that the
 * same post has the same id in every import. For one thread.
 */
final class DerivedIds {

  private static final int BYTES = 16;

  private final MessageDigest digest = sha256();

  /** The platform, a colon, {@code h-} and 32 hexadecimal digits. */
  String derive(Post.Builder post) {
    add(post.getAuthor().getId());
    add(Times.text(post.getCreatedAt()));
    add(post.getText());
    String hex = HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    return post.getPlatform() + ":h-" + hex;
  }

  private void add(String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
    // Ends each part; no part holds it, since NUL is not let into the log.
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java platform has SHA-256", missing);
    }
  }
}
