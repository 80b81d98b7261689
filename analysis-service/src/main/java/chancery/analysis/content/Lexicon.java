package chancery.analysis.content;

/**
 * The words of patterns, in one trie of characters. A text's word stands for the pattern word that
 * equals it and for each {@code prefix*} that it begins with; each of them has a symbol. Hashtags
 * are words that begin with {@code #}.
 */
final class Lexicon {

  private static final int ROOT = 0;
  private static final int NO_SYMBOL = -1;

  private final Transitions letters = new Transitions();
  private final Ints exact = new Ints();
  private final Ints prefix = new Ints();
  private int symbols;

  Lexicon() {
    addState();
  }

  /**
   * The symbol of a pattern's word, which is added.
   *
   * @param word folded; at its end {@code *} for any rest
   */
  int symbol(String word) {
    boolean open = word.endsWith("*");
    int state = ROOT;
    for (int i = 0; i < word.length() - (open ? 1 : 0); i++) {
      int next = letters.get(state, word.charAt(i));
      if (next == Transitions.NONE) {
        next = addState();
        letters.put(state, word.charAt(i), next);
      }
      state = next;
    }
    Ints ends = open ? prefix : exact;
    if (ends.get(state) == NO_SYMBOL) {
      ends.set(state, symbols++);
    }
    return ends.get(state);
  }

  /** Adds the symbols that a text's word stands for. */
  void find(String word, Ints found) {
    find(ROOT, word, found);
  }

  /**
   * @param tag folded, without its sign
   */
  void findHashtag(String tag, Ints found) {
    int state = letters.get(ROOT, '#');
    if (state != Transitions.NONE) {
      find(state, tag, found);
    }
  }

  private void find(int start, String word, Ints found) {
    int state = start;
    for (int i = 0; i < word.length(); i++) {
      state = letters.get(state, word.charAt(i));
      if (state == Transitions.NONE) {
        return;
      }
      if (prefix.get(state) != NO_SYMBOL) {
        found.add(prefix.get(state));
      }
    }
    if (exact.get(state) != NO_SYMBOL) {
      found.add(exact.get(state));
    }
  }

  private int addState() {
    exact.add(NO_SYMBOL);
    prefix.add(NO_SYMBOL);
    return exact.size() - 1;
  }
}
