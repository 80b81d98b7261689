package chancery.analysis.sentiment;

/**
 * Marks the words that a negation turns over: those after a negating word up to the next mark, a
 * word such as <em>but</em>, or the end of the reach. Emoji and emoticons keep their meaning:
 * "nothing :(" is sad.
 */
final class Negation {

  /** Words that a negation turns over at most. */
  private static final int REACH = 4;

  private Negation() {}

  /**
   * Sets {@link Tokens#NEGATED}.
   *
   * @return how many negating words there are
   */
  static int mark(Tokens tokens, SentimentLanguage language) {
    int left = 0;
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Tokens.MARK) {
        left = 0;
      } else if (tokens.isWord(i)) {
        boolean inPhrase = tokens.has(i, Tokens.PHRASE);
        int role = inPhrase ? 0 : language.role(tokens.hash(i));
        if (role == SentimentLanguage.NEGATES) {
          left = REACH;
          found++;
        } else if (role == SentimentLanguage.TURNS) {
          left = 0;
        } else if (left > 0) {
          tokens.flag(i, Tokens.NEGATED);
          left--;
        }
      }
    }
    return found;
  }
}
