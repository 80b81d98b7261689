package chancery.graph.row;

import org.jspecify.annotations.Nullable;

/** Whether posts are among those asked for, if they are looked at in the order of positions. */
public final class WantedPosts {

  private final long @Nullable [] positions;
  private int next;

  /**
   * @param positions rising; null for all posts
   */
  public WantedPosts(long @Nullable [] positions) {
    this.positions = positions;
  }

  /**
   * @param position no lower than the one before
   */
  public boolean has(long position) {
    if (positions == null) {
      return true;
    }
    while (next < positions.length && positions[next] < position) {
      next++;
    }
    return next < positions.length && positions[next] == position;
  }
}
