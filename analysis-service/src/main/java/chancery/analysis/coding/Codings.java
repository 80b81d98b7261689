package chancery.analysis.coding;

import java.util.List;
import java.util.Map;

/** What a corpus's posts are coded by. */
public interface Codings {

  /**
   * @param definitions of the corpus, by name
   */
  List<Coding> of(Map<String, byte[]> definitions);
}
