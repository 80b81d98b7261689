package chancery.analysis.sentiment;

import java.text.Normalizer;

/**
 * Makes spellings of a letter equal, one character at a time: letter case, accents, full-width
 * forms, the variants of alef, yeh and teh marbuta, and the apostrophes that Uzbek and English
 * know.
 */
final class Letters {

  /** Stands for a sign that is left out, such as an Arabic vowel or a joiner. */
  static final char NOTHING = 0;

  private static final int FOLDED = 0x2100;
  private static final char[] FOLDS = folds();
  private static final byte[] KINDS = kinds();

  private static final byte LETTER = 1;
  private static final byte DIGIT = 2;
  private static final byte SPACE = 3;
  private static final byte UPPER = 4;

  private Letters() {}

  static char fold(char c) {
    return c < FOLDED ? FOLDS[c] : Character.toLowerCase(c);
  }

  /** Letters of every script with the marks that belong to them, and digits. */
  static boolean isWord(char c) {
    byte kind = KINDS[c];
    return kind == LETTER || kind == DIGIT || kind == UPPER;
  }

  static boolean isDigit(char c) {
    return KINDS[c] == DIGIT;
  }

  static boolean isUpper(char c) {
    return KINDS[c] == UPPER;
  }

  static boolean isSpace(char c) {
    return KINDS[c] == SPACE;
  }

  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '`', '\u2018', '\u2019', '\u02bb', '\u02bc', '\u00b4' -> true;
      default -> false;
    };
  }

  private static char[] folds() {
    char[] folds = new char[FOLDED];
    for (char c = 0; c < FOLDED; c++) {
      folds[c] = folded(c);
    }
    return folds;
  }

  private static char folded(char c) {
    if (isArabicSign(c) || c == '\u200d' || c == '\u200c') {
      return NOTHING;
    }
    char lower = Character.toLowerCase(c);
    String base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFKD);
    boolean losesMarks =
        lower < '\u0250' || lower >= '\u0370' && lower < '\u0400' || lower >= '\u1e00';
    return switch (lower) {
      case 'ё' -> 'е';
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627';
      case '\u0649', '\u06cc' -> '\u064a';
      case '\u0629' -> '\u0647';
      case '\u06a9' -> '\u0643';
      default -> losesMarks && Character.isLetter(base.charAt(0)) ? base.charAt(0) : lower;
    };
  }

  private static boolean isArabicSign(char c) {
    return c >= '\u064b' && c <= '\u065f' || c == '\u0670' || c == '\u0640';
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      kinds[i] = kind(c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    if (c == '\ufe0f' || c == '\u20e3' || isApostrophe(c)) {
      return 0;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> UPPER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> LETTER;
      default ->
          Character.isLetter(c) ? LETTER : Character.isWhitespace(c) || c == '\u00a0' ? SPACE : 0;
    };
  }
}
