package chancery.gateway.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The id at the end of a path, slashes and all. Post ids such as {@code
 * mastodon:https://a.example/1} may be sent as they are or percent-encoded; routers merge double
 * slashes, so the id is taken from the path as it was sent.
 */
public final class PathTail {

  /** {@code /v1/corpora/CORPUS/posts/}, and the same of authors and actors. */
  private static final int SLASHES_BEFORE_ID = 5;

  private PathTail() {}

  /**
   * @param path as it was sent, without the query
   */
  public static String id(@Nullable String path) {
    if (path == null) {
      throw new IllegalArgumentException("The request has no path");
    }
    int start = 0;
    for (int i = 0; i < SLASHES_BEFORE_ID; i++) {
      start = path.indexOf('/', start) + 1;
      if (start == 0) {
        throw new IllegalArgumentException("The path ends too early");
      }
    }
    // The decoder is made for forms, where a plus sign is a space.
    return URLDecoder.decode(path.substring(start).replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
