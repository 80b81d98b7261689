package chancery.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.classify.SparseVector;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolaritySummaryTest {

  private final Scanner scanner = new Scanner(WordFrequencies.none());

  @Test
  void wordsOfTheSamePolarityAreTheSameInAllLanguages() {
    assertThat(features("wonderful happy", SentimentLanguage.EN))
        .isEqualTo(features("maravilloso feliz", SentimentLanguage.ES))
        .isNotEqualTo(features("horrible triste", SentimentLanguage.ES));
  }

  @Test
  void aNegatedWordIsItsOpposite() {
    assertThat(features("not happy here", SentimentLanguage.EN))
        .isEqualTo(features("very sad here", SentimentLanguage.EN));
  }

  @Test
  void theOrderAndWhatFollowsATurnCount() {
    assertThat(features("happy but sad", SentimentLanguage.EN))
        .isNotEqualTo(features("sad but happy", SentimentLanguage.EN));
    assertThat(features("happy and sad", SentimentLanguage.EN))
        .isNotEqualTo(features("happy but sad", SentimentLanguage.EN));
  }

  @Test
  void signsSpeakLikeWords() {
    assertThat(features("💓 today", SentimentLanguage.EN))
        .isEqualTo(features("happy today", SentimentLanguage.EN));
  }

  @Test
  void marksLinksAndMentionsColourWhatPrevails() {
    Set<Integer> plain = features("happy day", SentimentLanguage.EN);

    assertThat(features("happy day!", SentimentLanguage.EN)).isNotEqualTo(plain);
    assertThat(features("happy day?", SentimentLanguage.EN))
        .isNotEqualTo(features("happy day!", SentimentLanguage.EN));
    assertThat(features("happy day https://example.org/a", SentimentLanguage.EN))
        .isNotEqualTo(plain)
        .isEqualTo(features("happy day https://example.org/b", SentimentLanguage.EN));
    assertThat(features("@someone happy day", SentimentLanguage.EN)).isNotEqualTo(plain);
  }

  /** The hashes that the summary of a text adds. */
  private Set<Integer> features(String text, SentimentLanguage language) {
    Tokens tokens = scanner.scan(text, language);
    Polarities.of(language).mark(tokens);
    Negation.mark(tokens, language);
    PolaritySummary summary = new PolaritySummary();
    summary.clear();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.kind(i)) {
        case Tokens.WORD ->
            summary.word(
                tokens.polarity(i), tokens.has(i, Tokens.NEGATED), language.role(tokens.hash(i)));
        case Tokens.MARK -> summary.mark(tokens.hash(i));
        case Tokens.EMOTICON -> summary.mood(Mood.values()[tokens.hash(i)]);
        default -> {
          Mood mood = Emoji.mood(tokens.hash(i));
          if (mood != null) {
            summary.mood(mood);
          }
        }
      }
    }
    SparseVector features = new SparseVector();
    summary.addTo(features, tokens);
    Set<Integer> hashes = new TreeSet<>();
    for (int i = 0; i < features.size(); i++) {
      hashes.add(features.hash(i));
    }
    return hashes;
  }
}
