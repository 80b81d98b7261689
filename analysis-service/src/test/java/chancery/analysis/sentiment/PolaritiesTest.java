package chancery.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolaritiesTest {

  private final Scanner scanner = new Scanner(WordFrequencies.none());

  @Test
  void aPhraseSpeaksForItsWordsAndDoesNotNegate() {
    Tokens tokens = marked("I can't wait to see this sad film", SentimentLanguage.EN);

    assertThat(tokens.polarity(1)).isEqualTo(Polarities.VERY_GOOD);
    assertThat(tokens.has(1, Tokens.PHRASE)).isTrue();
    assertThat(tokens.polarity(2)).isEqualTo(Polarities.NONE);
    assertThat(tokens.has(6, Tokens.NEGATED)).isFalse();
    assertThat(tokens.polarity(6)).isEqualTo(Polarities.BAD);
  }

  @Test
  void theLongestPhraseCounts() {
    Tokens tokens = marked("thank you so much", SentimentLanguage.EN);

    assertThat(Polarities.isGood(tokens.polarity(0))).isTrue();
    assertThat(tokens.has(1, Tokens.PHRASE)).isTrue();
    assertThat(tokens.has(2, Tokens.PHRASE)).isFalse();
  }

  @Test
  void whatOnlyBeginsAPhraseHasNoPolarity() {
    assertThat(marked("can't", SentimentLanguage.EN).polarity(0)).isEqualTo(Polarities.NONE);
    assertThat(marked("can't. wait", SentimentLanguage.EN).polarity(0)).isEqualTo(Polarities.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "en, wonderful, true",
    "es, maravillosamente, true",
    "fr, affreusement, false",
    "de, entsetzliche, false",
    "it, splendidamente, true",
    "pt, maravilhosos, true",
    "hi, शानदार, true",
    "hi, wonderful, true",
    "ar, وبالنجاح, true",
    "ar, للفساد, false",
    "ru, великолепными, true",
    "uz, ishlamayapti, false",
    "uz, зўр, true",
  })
  void wordsArePolarInTheirForms(String lang, String word, boolean good) {
    SentimentLanguage language = Objects.requireNonNull(SentimentLanguage.of(lang));
    int polarity = marked(word, language).polarity(0);

    assertThat(polarity).isNotEqualTo(Polarities.NONE);
    assertThat(Polarities.isGood(polarity)).isEqualTo(good);
  }

  @Test
  void noEntryStandsTwice() {
    Map<String, Integer> entries = new HashMap<>();
    for (PolarityList.Line line : PolarityList.read()) {
      for (String entry : line.entries()) {
        assertThat(entries.put(line.language() + " " + entry, line.polarity()))
            .as("%s %s", line.language(), entry)
            .isNull();
      }
    }
    assertThat(entries).hasSizeGreaterThan(10_000);
  }

  private Tokens marked(String text, SentimentLanguage language) {
    Tokens tokens = scanner.scan(text, language);
    Polarities.of(language).mark(tokens);
    Negation.mark(tokens, language);
    return tokens;
  }
}
