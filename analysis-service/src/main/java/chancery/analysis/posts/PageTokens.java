package chancery.analysis.posts;

import chancery.analysis.index.PostPage.Anchor;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.kit.error.ChanceryException;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of pages: the place where the page before ended, and a mark of the search that it belongs
 * to. A token stays good while posts come and go; posts that come later may be missing from the
 * pages that follow, but no post is shown twice unless it changes.
 */
final class PageTokens {

  private static final int MARK = 8;

  private PageTokens() {}

  static String token(SearchPostsRequest search, Anchor anchor) {
    ByteBuffer bytes = ByteBuffer.allocate(MARK + 2 * Long.BYTES);
    bytes.put(mark(search)).putLong(anchor.key()).putLong(anchor.position());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The place that a search's token stands for; null for an empty one.
   *
   * @throws ChanceryException INVALID_ARGUMENT for a token of another search
   */
  static @Nullable Anchor anchor(SearchPostsRequest search) {
    if (search.getPageToken().isEmpty()) {
      return null;
    }
    byte[] bytes = decode(search.getPageToken());
    boolean ours =
        bytes.length == MARK + 2 * Long.BYTES
            && Arrays.equals(bytes, 0, MARK, mark(search), 0, MARK);
    if (!ours) {
      throw foreign();
    }
    ByteBuffer place = ByteBuffer.wrap(bytes, MARK, 2 * Long.BYTES);
    return new Anchor(place.getLong(), place.getLong());
  }

  private static byte[] decode(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      throw foreign();
    }
  }

  private static byte[] mark(SearchPostsRequest search) {
    SearchPostsRequest.Builder asked = search.toBuilder().clearPageToken().clearPageSize();
    asked.getSliceBuilder().clearMinPosition().clearMaxStaleness();
    ByteString question = asked.build().toByteString();
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(question.toByteArray());
      return Arrays.copyOf(digest, MARK);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ChanceryException foreign() {
    return ChanceryException.invalid(
        "pageToken", "belongs to another search; leave it out to begin with the first page");
  }
}
