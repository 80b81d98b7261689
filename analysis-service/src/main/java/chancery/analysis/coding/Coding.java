package chancery.analysis.coding;

import chancery.analysis.index.PostView;
import chancery.analysis.query.Query;

/**
 * How posts are coded.
 *
 * @param key good as a file's name; another one for whatever would code otherwise
 * @param posts which are coded at all
 * @param maker makes the coder
 */
public record Coding(String key, Query posts, Maker maker) {

  /** Makes a coder. */
  public interface Maker {

    /**
     * @param view of the corpus that will be coded
     * @throws IllegalArgumentException if the definition is no good; the message says why
     */
    Coder make(PostView view);
  }
}
