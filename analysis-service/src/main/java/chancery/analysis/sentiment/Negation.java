package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks the words that a negation turns over: those after a negating word up to the next mark, a
 * word such as <em>but</em>, or the end of the scope. Emoji and emoticons keep their meaning:
 * "nothing :(" is sad.
 */
final class Negation {

  /** Words that a negation reaches at most. */
  private static final int REACH = 4;

  private static final Map<SentimentLanguage, Words> WORDS = words();

  private record Words(Set<Integer> negators, Set<Integer> turns) {}

  private Negation() {}

  /**
   * Sets {@link Tokens#NEGATED}.
   *
   * @return how many negating words there are
   */
  static int mark(Tokens tokens, SentimentLanguage language) {
    Words words = WORDS.get(language);
    int left = 0;
    int found = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Tokens.MARK) {
        left = 0;
      } else if (tokens.isWord(i)) {
        Integer hash = tokens.hash(i);
        if (words.negators.contains(hash)) {
          left = REACH;
          found++;
        } else if (words.turns.contains(hash)) {
          left = 0;
        } else if (left > 0) {
          tokens.flag(i, Tokens.NEGATED);
          left--;
        }
      }
    }
    return found;
  }

  private static Map<SentimentLanguage, Words> words() {
    Map<SentimentLanguage, Words> words = new EnumMap<>(SentimentLanguage.class);
    for (SentimentLanguage each : SentimentLanguage.values()) {
      words.put(each, new Words(hashes(each.negators()), hashes(each.turns())));
    }
    return words;
  }

  private static Set<Integer> hashes(Set<String> words) {
    return words.stream().map(Hash::of).collect(Collectors.toUnmodifiableSet());
  }
}
