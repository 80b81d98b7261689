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
public record Coding(String key, Posts posts, Maker maker) {

  /** The posts that are coded at all. */
  public interface Posts {

    /**
     * The posts as a query that the index understands.
     *
     * @param others where the codes come from of codings that come before this one
     */
    Query query(Topics.Source others);

    /** Every post. */
    static Posts all() {
      return others -> new Query.All();
    }
  }

  /** Makes a coder. */
  public interface Maker {

    /**
     * @param view of the corpus that will be coded
     * @throws IllegalArgumentException if the definition is no good; the message says why
     */
    Coder make(PostView view);
  }
}
