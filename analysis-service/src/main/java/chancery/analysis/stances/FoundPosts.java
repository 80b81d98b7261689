package chancery.analysis.stances;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.kit.error.ChanceryException;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds posts again of which only the position is known. */
final class FoundPosts {

  private FoundPosts() {}

  /** In the order of their positions. */
  static List<Post> inOrder(OpenSlice slice, Set<Long> positions) {
    List<Post> posts = new ArrayList<>();
    if (positions.isEmpty()) {
      return posts;
    }
    try {
      slice.view().export(new Selection(new Query.At(positions), null, null), posts::add);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ChanceryException.unavailable("STOPPED", "The call was given up", stopped);
    }
    return posts;
  }

  /** By position. */
  static Map<Long, Post> at(OpenSlice slice, Set<Long> positions) {
    Map<Long, Post> posts = new HashMap<>();
    inOrder(slice, positions).forEach(post -> posts.put(post.getPosition(), post));
    return posts;
  }

  /** Their ids, by position. */
  static Map<Long, String> ids(OpenSlice slice, Set<Long> positions) {
    Map<Long, String> ids = new HashMap<>();
    at(slice, positions).forEach((position, post) -> ids.put(position, post.getId()));
    return ids;
  }
}
