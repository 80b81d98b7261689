package chancery.graph;

import chancery.graph.nearcopy.Likeness;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What posts are looked at for.
 *
 * @param postId empty where no post is traced
 * @param links canonical, in both schemes
 * @param hashtag folded, empty for none
 * @param text null for none
 * @param similarity of near copies, at least
 */
record SoughtClaim(
    String postId, Set<String> links, String hashtag, @Nullable Likeness text, double similarity) {

  SoughtClaim {
    links = Set.copyOf(links);
  }
}
