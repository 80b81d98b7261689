package chancery.analysis.language;

/**
 * The part of a post's text that is language: without links, mentions, hashtags, numbers and
 * pictures, without the {@code RT @name:} of a repost, in lower case, and cut after enough letters.
 */
final class Prose {

  private final StringBuilder kept = new StringBuilder();
  private final int enough;
  private int letters;

  private Prose(int enough) {
    this.enough = enough;
  }

  /**
   * @param enough letters after which the text is cut, at the end of a word
   */
  static Prose of(String text, int enough) {
    Prose prose = new Prose(enough);
    int at = text.startsWith("RT @") ? 3 : 0;
    while (at < text.length() && prose.letters < enough) {
      int end = wordEnd(text, at);
      if (end > at) {
        prose.add(text, at, end);
      }
      at = end + 1;
    }
    return prose;
  }

  /** Letters kept. */
  int letters() {
    return letters;
  }

  CharSequence text() {
    return kept;
  }

  private void add(String text, int from, int to) {
    char first = text.charAt(from);
    if (first == '@' || first == '#' || first == '＃' || isLink(text, from, to)) {
      return;
    }
    if (!kept.isEmpty()) {
      kept.append(' ');
    }
    // Scripts without spaces have one word a sentence.
    for (int i = from; i < to && letters < 2 * enough; i++) {
      char c = text.charAt(i);
      if (!Character.isDigit(c) && !Character.isSurrogate(c)) {
        kept.append(Character.toLowerCase(c));
        letters += Character.isLetter(c) ? 1 : 0;
      }
    }
  }

  private static boolean isLink(String text, int from, int to) {
    int colon = text.indexOf("://", from);
    return colon >= 0 && colon < to || text.startsWith("www.", from);
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
