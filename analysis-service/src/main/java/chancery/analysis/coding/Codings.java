package chancery.analysis.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a corpus's posts are coded by. */
public interface Codings {

  /**
   * @param definitions of the corpus, by name
   */
  List<Coding> of(Map<String, byte[]> definitions);

  /** All of these. */
  static Codings together(Codings... parts) {
    return definitions ->
        Arrays.stream(parts).flatMap(part -> part.of(definitions).stream()).toList();
  }
}
