package chancery.graph.interaction;

import chancery.graph.share.ContentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which hashtags or domains are asked for.
 *
 * @param from creation time of the post in milliseconds since 1970, inclusive
 * @param to the same, exclusive
 * @param positions of the posts, rising; null for all posts
 * @param most how many may be selected, those of each post counted
 */
public record ContentChoice(
    long from, long to, ContentKind kind, long @Nullable [] positions, int most) {

  /** Whatever the post. */
  public static ContentChoice ofAllPosts(long from, long to, ContentKind kind, int most) {
    return new ContentChoice(from, to, kind, null, most);
  }
}
