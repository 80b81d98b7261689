package chancery.graph.nearcopy;

import java.util.EnumSet;
import java.util.Set;

/** Scripts in which words are not divided by spaces. */
public final class Unspaced {

  private static final Set<Character.UnicodeScript> SCRIPTS =
      EnumSet.of(
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.THAI,
          Character.UnicodeScript.LAO,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  private Unspaced() {}

  /** Whether a word has a character of such a script, an ideograph too. */
  public static boolean isIn(String word) {
    return word.codePoints().anyMatch(Unspaced::isIn);
  }

  private static boolean isIn(int character) {
    return Character.isIdeographic(character)
        || SCRIPTS.contains(Character.UnicodeScript.of(character));
  }
}
