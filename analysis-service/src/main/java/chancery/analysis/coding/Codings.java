package chancery.analysis.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a corpus's posts are coded by. */
public interface Codings {

  /**
   * The codings; each comes after those whose codes it asks for.
   *
   * @param definitions of the corpus, by name
   */
  List<Coding> of(Map<String, byte[]> definitions);

  /** All of these, in this order. */
  static Codings together(Codings... parts) {
    return definitions ->
        Arrays.stream(parts).flatMap(part -> part.of(definitions).stream()).toList();
  }
}
