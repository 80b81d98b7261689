package chancery.gateway.query;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The end of a path that is one value, slashes and all. Post ids such as {@code
 * mastodon:https://a.example/1} may be sent as they are or percent-encoded; routers merge double
 * slashes, so the value is taken from the path as it was sent.
 */
public final class PathTail {

  private PathTail() {}

  /**
   * @param path as it was sent, without the query
   * @param segments how many segments go before the value
   */
  public static String after(@Nullable String path, int segments) {
    if (path == null) {
      throw new IllegalArgumentException("The request has no path");
    }
    int start = 0;
    for (int i = 0; i <= segments; i++) {
      start = path.indexOf('/', start) + 1;
      if (start == 0) {
        throw new IllegalArgumentException("The path ends too early");
      }
    }
    // The decoder is made for forms, where a plus sign is a space.
    return URLDecoder.decode(path.substring(start).replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
