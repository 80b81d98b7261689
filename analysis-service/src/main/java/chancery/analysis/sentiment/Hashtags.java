package chancery.analysis.sentiment;

/**
 * Splits hashtags into words: at underscores, between letters and digits, where a capital follows a
 * small letter, and, where none of these helps, into the likeliest words by their frequencies.
 */
final class Hashtags {

  void split(char[] text, int begin, int end, Tokens tokens) {
    int start = begin;
    for (int i = begin; i < end; i++) {
      if (text[i] == '_') {
        part(text, start, i, tokens);
        start = i + 1;
      } else if (i > start && isSeam(text, i, end)) {
        part(text, start, i, tokens);
        start = i;
      }
    }
    part(text, start, end, tokens);
  }

  private static boolean isSeam(char[] text, int i, int end) {
    char before = text[i - 1];
    char c = text[i];
    if (Letters.isDigit(before) != Letters.isDigit(c)) {
      return true;
    }
    if (!Letters.isUpper(c)) {
      return false;
    }
    boolean lowerFollows =
        i + 1 < end && Letters.isWord(text[i + 1]) && !Letters.isUpper(text[i + 1]);
    return !Letters.isUpper(before) || lowerFollows && !Letters.isDigit(text[i + 1]);
  }

  private void part(char[] text, int begin, int end, Tokens tokens) {
    int start = tokens.letterCount();
    for (int i = begin; i < end; i++) {
      char folded = Letters.fold(text[i]);
      if (folded != Letters.NOTHING) {
        tokens.letter(folded);
      }
    }
    tokens.word(start, Tokens.TAGGED);
  }
}
