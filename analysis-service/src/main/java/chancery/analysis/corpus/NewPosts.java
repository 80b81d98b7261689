package chancery.analysis.corpus;

import chancery.post.v1.Post;
import java.util.List;

/** Is told of posts when they have become searchable. */
public interface NewPosts {

  /** Whether a post that comes now is news; asked before it is visible. */
  default boolean wanted() {
    return true;
  }

  /** How many of the newest are told of at once, all unless limited; further ones are counted. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /**
   * @param position of the corpus's last event that is searchable
   * @param count new posts since the last time
   * @param newest the last of them, latest first
   */
  void visible(String corpus, long position, int count, List<Post> newest);
}
