package chancery.train;

import chancery.analysis.language.Prose;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells English posts among those that a collection calls Hindi: in the sample a quarter are, and a
 * model that learns from them takes English for Hindi.
 */
final class EnglishWords {

  /** Posts of {@value #FEWEST} and more with a word make it English. */
  private static final int FEWEST = 4;

  private static final double SHARE = 0.7;

  private final Map<String, Integer> posts = new HashMap<>();

  EnglishWords(List<Passage> english) {
    for (Passage passage : english) {
      Arrays.stream(words(passage.text()))
          .distinct()
          .forEach(word -> posts.merge(word, 1, Integer::sum));
    }
  }

  /** Whether nearly all words of a text are English. */
  boolean make(String text) {
    String[] words = words(text);
    long known = Arrays.stream(words).filter(word -> posts.getOrDefault(word, 0) >= FEWEST).count();
    return known >= SHARE * words.length;
  }

  private static String[] words(String text) {
    return new Prose().read(text).text().strip().split(" ");
  }
}
