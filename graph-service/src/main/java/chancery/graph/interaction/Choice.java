package chancery.graph.interaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions are asked for.
 *
 * @param from creation time of the post in milliseconds since 1970, inclusive
 * @param to the same, exclusive
 * @param kinds at least one
 * @param positions of the posts, rising; null for all posts
 * @param most how many interactions may be selected
 */
public record Choice(
    long from, long to, Set<InteractionKind> kinds, long @Nullable [] positions, int most) {

  public Choice {
    kinds = Set.copyOf(kinds);
  }

  /** Whatever the post. */
  public static Choice ofAllPosts(long from, long to, Set<InteractionKind> kinds, int most) {
    return new Choice(from, to, kinds, null, most);
  }

  int kindMask() {
    int mask = 0;
    for (InteractionKind kind : kinds) {
      mask |= 1 << kind.ordinal();
    }
    return mask;
  }
}
