package chancery.analysis.sentiment;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the words of running text, which hashtags are then split into. Not thread-safe. */
public final class WordCounts {

  private final Scanner scanner = new Scanner(WordFrequencies.none());
  private final Map<Integer, Integer> counts = new HashMap<>();

  /** Counts the words of a text outside its hashtags. */
  public void add(String text, SentimentLanguage language) {
    Tokens tokens = scanner.scan(text, language);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && !tokens.has(i, Tokens.TAGGED)) {
        counts.merge(tokens.hash(i), 1, Integer::sum);
      }
    }
  }

  /** The frequencies of the words that were counted at least so often. */
  public WordFrequencies frequencies(int atLeast) {
    return WordFrequencies.of(
        counts.entrySet().stream()
            .filter(each -> each.getValue() >= atLeast)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
