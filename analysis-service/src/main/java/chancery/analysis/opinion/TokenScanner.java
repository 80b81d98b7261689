package chancery.analysis.opinion;

import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words with their hashtag's or mention's sign and an ending after an apostrophe,
 * runs of {@code !} and {@code ?}, and single signs; white space is left out. In the terms of
 * regular expressions {@code [#@]?[\p{L}\p{M}\p{N}_]+(?:['’]\p{L}+)?|[!?]+|[^\s\p{L}\p{M}\p{N}]},
 * which takes several times as long.
 */
final class TokenScanner {

  private static final int LETTER =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER;
  private static final int OF_WORDS =
      LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private final String text;
  private int at;

  TokenScanner(String text) {
    this.text = text;
  }

  /** The next token; null after the last. */
  @Nullable String next() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return null;
    }
    int start = at;
    at = end(start);
    return text.substring(start, at);
  }

  private int end(int start) {
    char first = text.charAt(start);
    int word = first == '#' || first == '@' ? start + 1 : start;
    int end = runOf(OF_WORDS, word);
    if (end > word) {
      return withEnding(end);
    }
    if (isMark(first)) {
      int marks = start + 1;
      while (marks < text.length() && isMark(text.charAt(marks))) {
        marks++;
      }
      return marks;
    }
    return start + Character.charCount(text.codePointAt(start));
  }

  private int withEnding(int end) {
    boolean apostrophe =
        end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019');
    int ending = apostrophe ? runOf(LETTER, end + 1) : end;
    return ending > end + 1 ? ending : end;
  }

  /** The end of the characters of these types; an underscore is one of words. */
  private int runOf(int types, int start) {
    int end = start;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      boolean in =
          (types >> Character.getType(character) & 1) != 0 || character == '_' && types == OF_WORDS;
      if (!in) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }

  private static boolean isMark(char character) {
    return character == '!' || character == '?';
  }

  /** As regular expressions have it: that of ASCII alone. */
  private static boolean isSpace(char character) {
    return character == ' ' || character >= '\t' && character <= '\r';
  }
}
