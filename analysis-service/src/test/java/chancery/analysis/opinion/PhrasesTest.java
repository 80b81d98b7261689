package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.opinion.Phrases.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static List<String> found(String lang, String... texts) {
    Phrases phrases = new Phrases();
    for (String text : texts) {
      phrases.read(text, lang);
    }
    return phrases.best(100).stream().map(Phrase::words).toList();
  }

  @Test
  void phrasesAreBoundedByStopWordsAndSigns() {
    List<String> found =
        found(
            "en",
            "The freedom of speech is under threat",
            "We have freedom of speech, threat or not",
            "And freedom of speech http://t.example/threat #threat @threat");
    assertThat(found)
        .startsWith("freedom of speech")
        .contains("freedom", "speech")
        .doesNotContain("of speech", "freedom of", "the freedom", "speech threat", "threat");
  }

  @Test
  void aPartThatStandsOnlyInLongerPhrasesIsRankedBelowThem() {
    Phrases phrases = new Phrases();
    for (int i = 0; i < 4; i++) {
      phrases.read("Climate change summit number%d".formatted(i), "en");
      phrases.read("Summit alone, number%d".formatted(i), "en");
    }
    List<Phrase> best = phrases.best(100);
    assertThat(best.getFirst().words()).isIn("climate change summit", "summit");
    Phrase part =
        best.stream().filter(p -> p.words().equals("climate change")).findAny().orElseThrow();
    // In 4 posts, always within the one longer candidate: C-value 0.
    assertThat(part.posts()).isEqualTo(4);
    assertThat(part.value()).isZero();
    Phrase summit = best.stream().filter(p -> p.words().equals("summit")).findAny().orElseThrow();
    // In 8 posts, in two longer candidates of 4 posts each.
    assertThat(summit.posts()).isEqualTo(8);
    assertThat(summit.value()).isEqualTo(4);
  }

  @Test
  void copiesCountOnce() {
    assertThat(found("en", "Budget vote", "Budget vote", "Budget vote", "Budget vote")).isEmpty();
  }

  @Test
  void otherLanguagesHaveTheirOwnStopWords() {
    assertThat(
            found(
                "ru",
                "Переговоры в Женеве начались",
                "Идут переговоры в Женеве",
                "Что дадут переговоры в Женеве?"))
        .contains("переговоры в женеве", "переговоры")
        .doesNotContain("в женеве");
  }
}
