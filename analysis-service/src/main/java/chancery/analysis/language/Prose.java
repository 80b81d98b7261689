package chancery.analysis.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * The part of a post's text that is language: its words in lower case with one space before and
 * after each, without links, mentions, hashtags, numbers, punctuation, pictures and the {@code RT}
 * of a repost, letters that are drawn out cut to two, and all of it cut after {@value #ENOUGH}
 * letters.
 *
 * <p>An instance is a buffer that is used again for the next text, and not thread-safe.
 */
public final class Prose {

  private static final int ENOUGH = 160;
  private static final int ROOM = 3 * ENOUGH;

  /** As it is kept. */
  private static final String WWW = "ww";

  private final char[] kept = new char[ROOM];
  private final int[] byScript = new int[Letters.scripts()];
  private int length;
  private int wordStart;
  private int letters;

  /** Forgets what was read before and reads this text. */
  public Prose read(String text) {
    Arrays.fill(byScript, 0);
    kept[0] = ' ';
    length = 1;
    wordStart = 1;
    letters = 0;
    int at = 0;
    // What follows a character takes three places at most.
    while (at < text.length() && letters < ENOUGH && length < ROOM - 3) {
      char c = text.charAt(at);
      char letter = Letters.keep(c);
      at = letter > Letters.LEFT_OUT ? letter(letter, at) : sign(text, c, letter, at);
    }
    endWord();
    return this;
  }

  /** Letters and vowel signs kept. */
  public int letters() {
    return letters;
  }

  /** The most characters that are ever kept. */
  int room() {
    return ROOM;
  }

  /** Characters kept, spaces among them. */
  int length() {
    return length;
  }

  char charAt(int index) {
    return kept[index];
  }

  /** The words, with a space before the first and after the last. */
  public String text() {
    return new String(kept, 0, length);
  }

  /**
   * The script of most letters, {@code COMMON} where there is none. Japanese syllables make a text
   * Japanese however few they are.
   */
  public UnicodeScript script() {
    byScript[UnicodeScript.COMMON.ordinal()] = 0;
    byScript[UnicodeScript.INHERITED.ordinal()] = 0;
    int most = UnicodeScript.COMMON.ordinal();
    for (int i = 0; i < byScript.length; i++) {
      most = byScript[i] > byScript[most] ? i : most;
    }
    UnicodeScript dominant = Letters.scriptOf(most);
    boolean syllables =
        byScript[UnicodeScript.HIRAGANA.ordinal()] + byScript[UnicodeScript.KATAKANA.ordinal()] > 0;
    return dominant == UnicodeScript.HAN && syllables ? UnicodeScript.HIRAGANA : dominant;
  }

  private int letter(char letter, int at) {
    if (letter == Letters.APOSTROPHE) {
      if (length > wordStart) {
        kept[length++] = letter;
      }
    } else if (letter != kept[length - 1] || letter != kept[length - 2]) {
      kept[length++] = letter;
      letters++;
      byScript[Letters.script(letter)]++;
    }
    return at + 1;
  }

  /** What a character that is no letter does, and where to read on. */
  private int sign(String text, char c, char kind, int at) {
    if (kind == Letters.LEFT_OUT) {
      return at + 1;
    }
    switch (c) {
      case '@', '#', '＃' -> {
        endWord();
        return nameEnd(text, at + 1);
      }
      case ':' -> {
        if (text.startsWith("//", at + 1)) {
          return afterLink(text, at);
        }
      }
      case '.' -> {
        if (isWord(WWW)) {
          return afterLink(text, at);
        }
      }
      case '&' -> {
        int semicolon = text.indexOf(';', at, Math.min(text.length(), at + 8));
        if (semicolon > 0) {
          endWord();
          return semicolon + 1;
        }
      }
      default -> {}
    }
    endWord();
    if (c == '¿' || c == '¡') {
      kept[length++] = c;
      endWord();
    }
    return at + 1;
  }

  private int afterLink(String text, int at) {
    dropWord();
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int nameEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && (text.charAt(end) == '_'
            || Character.isLetterOrDigit(text.charAt(end))
            || Letters.keep(text.charAt(end)) > Letters.APOSTROPHE)) {
      end++;
    }
    return end;
  }

  private void endWord() {
    while (kept[length - 1] == Letters.APOSTROPHE) {
      length--;
    }
    if (length == wordStart) {
      return;
    }
    if (isWord("rt") || isWord("http") || isWord("https")) {
      dropWord();
    } else {
      kept[length++] = ' ';
      wordStart = length;
    }
  }

  /** Marks of reposts, and what collections of posts leave of links. */
  private boolean isWord(String word) {
    if (length - wordStart != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (kept[wordStart + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void dropWord() {
    for (int i = wordStart; i < length; i++) {
      if (kept[i] != Letters.APOSTROPHE) {
        letters--;
        byScript[Letters.script(kept[i])]--;
      }
    }
    length = wordStart;
  }
}
