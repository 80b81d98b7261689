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

  /**
   * @param text that the words were cut from
   */
  static Set<String> of(String text, List<Word> words) {
    Set<String> different = new LinkedHashSet<>();
    int at = 0;
    int linkEnd = 0;
    for (Word word : words) {
      int found = text.indexOf(word.written(), at);
      if (found >= 0) {
        linkEnd = found >= linkEnd && startsLink(text, found) ? endOfLink(text, found) : linkEnd;
        at = found + word.written().length();
      }
      if (found >= linkEnd && counts(word.folded())) {
        different.add(word.folded());
      }
    }
    return different;
  }

  private static boolean startsLink(String text, int at) {
    return text.startsWith("http://", at) || text.startsWith("https://", at);
  }

  private static int endOfLink(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
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
