package chancery.analysis.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.classify.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {

  private final Scanner scanner = new Scanner(frequencies());

  private static WordFrequencies frequencies() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String word : List.of("make", "peace", "not", "war", "so", "good", "now", "here")) {
      counts.put(Hash.of(word), 1000);
    }
    counts.put(Hash.of("a"), 5000);
    counts.put(Hash.of("soo"), 20);
    return WordFrequencies.of(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Peace NOW | peace now",
        "read https://example.org/a?b now | read now",
        "@ministry thanks @user_2 | thanks",
        "a.b@example.org | a . b example . org",
        "Sooooo goooood | so good",
        "#MakePeace #make_peace #MAKEPeace | make peace make peace make peace",
        "#makepeacenotwar | make peace not war",
        "#unheardof | unheardof",
        "don't can’t | dont cant",
        "fish &amp; chips | fish chips",
        "it\\u2019s | its",
        "Café ÜBER Ёлка | cafe uber елка",
        "أحمد | احمد",
        "wait... what?! | wait … what B",
      })
  void wordsAreFoldedAndSplit(String text, String expected) {
    assertThat(read(text, SentimentLanguage.EN)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ":) | HAPPY",
        "nothing :( | SAD",
        ":-)))) | HAPPY",
        ";-) | WINKING",
        ":'( | CRYING",
        "<3 | LOVING",
        "</3 | SAD",
        "x ^_^ | HAPPY",
        "ну вот(( | SAD",
        "ура))) | HAPPY",
        ":D | LAUGHING",
        "at 8:30 (see page 3) | ",
        "http://example.org/:D | ",
        "fine:) | HAPPY",
        "either:/or | ",
        "ratio 3:0 :Oslo | ",
      })
  void facesAreReadByTheirMood(String text, String expected) {
    Tokens tokens = scanner.scan(text, SentimentLanguage.RU);
    List<String> moods = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == Tokens.EMOTICON) {
        moods.add(Mood.values()[tokens.hash(i)].name());
      }
    }
    assertThat(String.join(" ", moods)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void emojiMeanWhatTheyExpress() {
    assertThat(Emoji.mood("💓".codePointAt(0))).isEqualTo(Mood.LOVING);
    assertThat(Emoji.mood("💔".codePointAt(0))).isEqualTo(Mood.SAD);
    assertThat(Emoji.mood("😂".codePointAt(0))).isEqualTo(Mood.LAUGHING);
    assertThat(Emoji.is("🏽".codePointAt(0))).as("a skin tone").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | this is not a good idea, but fine | a good idea",
        "EN | I don't like it. Great day | like it",
        "EN | nothing :( here | here",
        "DE | das ist nicht gut aber billig | gut",
        "RU | мне не нравится, спасибо | нравится",
        "FR | ce n'est pas bien | est bien",
      })
  void aNegationReachesToTheEndOfItsScope(
      SentimentLanguage language, String text, String expected) {
    Tokens tokens = scanner.scan(text, language);
    Negation.mark(tokens, language);
    List<String> negated = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.has(i, Tokens.NEGATED)) {
        negated.add(tokens.word(i));
      }
    }
    assertThat(String.join(" ", negated)).isEqualTo(expected);
  }

  @Test
  void capitalsAndStretchedLettersAreMarked() {
    Tokens tokens = scanner.scan("SO gooood", SentimentLanguage.EN);

    assertThat(tokens.has(0, Tokens.CAPITALS)).isTrue();
    assertThat(tokens.has(1, Tokens.STRETCHED)).isTrue();
    assertThat(tokens.has(1, Tokens.CAPITALS)).isFalse();
  }

  @Test
  void uzbekKeepsTheApostropheOfItsLetters() {
    assertThat(read("zoʻr yo'q bog‘", SentimentLanguage.UZ)).isEqualTo("zo'r yo'q bog'");
  }

  @Test
  void aVeryLongTextIsReadFromItsBeginning() {
    assertThat(scanner.scan("war ".repeat(5000), SentimentLanguage.EN).size()).isEqualTo(1024);
  }

  private String read(String text, SentimentLanguage language) {
    Tokens tokens = scanner.scan(text, language);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      read.add(tokens.isWord(i) ? tokens.word(i) : Character.toString(tokens.hash(i)));
    }
    return String.join(" ", read);
  }
}
