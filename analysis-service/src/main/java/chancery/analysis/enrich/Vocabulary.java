package chancery.analysis.enrich;

import chancery.analysis.text.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The different words of a text, for methods that compare how often words are used: at least two
 * letters and no digit, the parts of links left out.
 */
final class Vocabulary {

  private static final int LONGEST = 40;

  private Vocabulary() {}

  static Set<String> of(List<Word> words) {
    Set<String> different = new LinkedHashSet<>();
    boolean inLink = false;
    for (Word word : words) {
      inLink = startsLink(word) || inLink && word.step() > 1;
      if (!inLink && counts(word.folded())) {
        different.add(word.folded());
      }
    }
    return different;
  }

  /** The words of a link have signs between them, and space ends it. */
  private static boolean startsLink(Word word) {
    return word.folded().equals("https") || word.folded().equals("http");
  }

  private static boolean counts(String word) {
    if (word.length() < 2 || word.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
