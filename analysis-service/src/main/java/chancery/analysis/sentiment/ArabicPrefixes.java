package chancery.analysis.sentiment;

/** What Arabic writes onto the front of a word: the article, and particles of one letter. */
final class ArabicPrefixes {

  private static final String PARTICLES = "وفبلك";

  /** Shorter words are taken as they stand: their first letter is mostly their own. */
  private static final int SHORTEST = 5;

  private ArabicPrefixes() {}

  /** Where the first prefix of a word, of folded letters, ends; its beginning where it has none. */
  static int end(char[] letters, int begin, int end) {
    if (end - begin < SHORTEST) {
      return begin;
    }
    char first = letters[begin];
    if (letters[begin + 1] == 'ل' && (first == 'ا' || first == 'ل')) {
      return begin + 2;
    }
    return PARTICLES.indexOf(first) < 0 ? begin : begin + 1;
  }
}
