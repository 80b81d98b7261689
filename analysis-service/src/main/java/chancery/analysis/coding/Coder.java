package chancery.analysis.coding;

import chancery.post.v1.Post;
import java.util.function.IntConsumer;

/** Says what codes a post has. For one thread at a time. */
public interface Coder {

  /**
   * @param post with its enrichment
   * @param codes takes each code of the post, once
   */
  void code(Post post, IntConsumer codes);
}
