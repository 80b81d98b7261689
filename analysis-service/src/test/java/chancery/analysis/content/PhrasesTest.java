package chancery.analysis.content;

import static chancery.analysis.content.Books.automaton;
import static chancery.analysis.content.Books.category;
import static chancery.analysis.content.Books.text;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final List<String> WORDS = List.of("a", "ab", "abc", "b", "ba", "bab");

  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void findsWhatALoopOverThePatternsFinds() {
    for (int round = 0; round < 300; round++) {
      List<List<String>> patterns = new ArrayList<>();
      Category.Builder[] categories = new Category.Builder[25];
      for (int i = 0; i < categories.length; i++) {
        patterns.add(words(1 + random.nextInt(3), true));
        categories[i] = category("c" + i, String.join(" ", patterns.get(i)));
      }
      CodebookAutomaton automaton = automaton(categories);
      List<String> text = words(8, false);

      assertThat(automaton.code(text(String.join(" ", text))))
          .as("%s in %s", patterns, text)
          .containsExactly(
              IntStream.range(0, patterns.size())
                  .filter(i -> found(patterns.get(i), text))
                  .toArray());
    }
  }

  private List<String> words(int count, boolean wildcards) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      words.add(wildcards && random.nextInt(3) == 0 ? word + "*" : word);
    }
    return words;
  }

  private static boolean found(List<String> pattern, List<String> text) {
    return IntStream.rangeClosed(0, text.size() - pattern.size())
        .anyMatch(start ->
            IntStream.range(0, pattern.size())
                .allMatch(i -> matches(pattern.get(i), text.get(start + i))));
  }

  private static boolean matches(String pattern, String word) {
    return pattern.endsWith("*")
        ? word.startsWith(pattern.substring(0, pattern.length() - 1))
        : word.equals(pattern);
  }
}
