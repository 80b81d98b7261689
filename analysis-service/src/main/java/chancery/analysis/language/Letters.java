package chancery.analysis.language;

import java.lang.Character.UnicodeScript;

/**
 * What each character is to a language: a letter in lower case with its script, something to leave
 * out inside a word, or an end of the word. Tables over the basic plane, so that reading a post is
 * one look-up a character; the planes above hold pictures and scripts that posts hardly use.
 */
final class Letters {

  static final char ENDS_WORD = 0;
  static final char LEFT_OUT = 1;
  static final char APOSTROPHE = '\'';

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
  private static final char[] KEPT = new char[1 << 16];
  private static final byte[] SCRIPT = new byte[1 << 16];

  static {
    for (int c = 0; c < KEPT.length; c++) {
      KEPT[c] = kept((char) c);
      SCRIPT[c] = (byte) UnicodeScript.of(c).ordinal();
    }
  }

  private Letters() {}

  /** The character in lower case, or one of the constants. */
  static char keep(char c) {
    return KEPT[c];
  }

  /** The ordinal of the character's script. */
  static int script(char c) {
    return SCRIPT[c] & 0xff;
  }

  static UnicodeScript scriptOf(int ordinal) {
    return SCRIPTS[ordinal];
  }

  static int scripts() {
    return SCRIPTS.length;
  }

  private static char kept(char c) {
    // Uzbek, French and others write the same sign with whatever apostrophe the keyboard has.
    if (c == '\'' || c == '`' || c == '´' || c >= 'ʹ' && c <= 'ʿ' || c == '‘' || c == '’') {
      return APOSTROPHE;
    }
    boolean vocalisation = c == 'ـ' || c >= '\u064b' && c <= '\u0652';
    boolean selector = c >= '\ufe00' && c <= '\ufe0f';
    if (vocalisation || selector || Character.getType(c) == Character.FORMAT) {
      return LEFT_OUT;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          lower(c);
      default -> ENDS_WORD;
    };
  }

  /** Romanian is written with commas and with cedillas below, whichever the keyboard has. */
  private static char lower(char c) {
    char lower = Character.toLowerCase(c);
    return switch (lower) {
      case 'ș' -> 'ş';
      case 'ț' -> 'ţ';
      default -> lower;
    };
  }
}
