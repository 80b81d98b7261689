package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {

  private static final DocumentLimits LIMITS = new DocumentLimits(1_000_000, 8, 16);

  private static List<String> cut(String text) {
    return Passages.of(text, Locale.ENGLISH, LIMITS);
  }

  /** A sentence of so many words, with the space after it. */
  private static String sentence(int words) {
    return IntStream.range(0, words).mapToObj(i -> "Word" + i).collect(Collectors.joining(" "))
        + ". ";
  }

  @Test
  void paragraphsThatAreLongEnoughAreTheirOwnPassages() {
    String first = sentence(6) + sentence(4) + "\n";
    String second = sentence(9) + "\n";

    assertThat(cut(first + second)).containsExactly(first, second);
  }

  @Test
  void shortParagraphsAreJoined() {
    String first = sentence(4) + "\n" + sentence(5) + "\n";
    String second = sentence(12) + "\n";

    assertThat(cut(first + second)).containsExactly(first, second);
  }

  @Test
  void longParagraphsAreCutAtSentences() {
    String text = sentence(7) + sentence(7) + sentence(7) + sentence(7);

    assertThat(cut(text)).containsExactly(sentence(7) + sentence(7), sentence(7) + sentence(7));
  }

  @Test
  void linesWithinASentenceAreNoParagraphs() {
    String wrapped = "One two three four five\nsix seven eight nine\nten eleven twelve.\n";

    assertThat(cut(wrapped + "\n" + sentence(9))).containsExactly(wrapped + "\n", sentence(9));
  }

  @Test
  void aSentenceWithoutEndIsCutBetweenWords() {
    List<String> passages = cut("word ".repeat(100));

    assertThat(String.join("", passages)).isEqualTo("word ".repeat(100));
    assertThat(passages).allSatisfy(one -> assertThat(Passages.words(one)).isBetween(4, 20));
    assertThat(passages).allSatisfy(one -> assertThat(one).startsWith("word").endsWith(" "));
  }

  @Test
  void littleThatIsLeftGoesToThePassageBefore() {
    String text = sentence(10) + "\n" + sentence(2);

    assertThat(cut(text)).containsExactly(text);
  }

  @Test
  void ideographsAreCountedInPairs() {
    assertThat(Passages.words("我们在这里见面。")).isEqualTo(4);
    String text = "我们在这里见面。".repeat(20);
    List<String> passages = cut(text);

    assertThat(String.join("", passages)).isEqualTo(text);
    assertThat(passages).allSatisfy(one -> assertThat(one).endsWith("。"));
    assertThat(passages).hasSize(5);
  }

  @Test
  void wordsAreRunsOfLettersAndDigits() {
    assertThat(Passages.words(" the well-known  “UN” – in 2015 ")).isEqualTo(5);
    assertThat(Passages.words("— … !")).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePassagesTogetherAreTheTextWhateverItIs(long seed) {
    RandomGenerator random = new Random(seed);
    String[] parts = {
      "a", "Word", ". ", "! ", "\n", "\r\n", "\n\n", " ", "\t", "我", "。", "😀", "e\u0301"
    };
    StringBuilder text = new StringBuilder("x");
    for (int i = 0; i < 3000; i++) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    List<String> passages = cut(text.toString());

    assertThat(String.join("", passages)).isEqualTo(text.toString());
    assertThat(passages).allSatisfy(one -> assertThat(one).isNotEmpty());
    assertThat(passages).allSatisfy(one -> assertThat(Passages.words(one)).isLessThanOrEqualTo(20));
  }

  @Test
  void ideographsWithoutASentencesEndAreCutBetweenThem() {
    List<String> passages = cut("我".repeat(100));

    assertThat(String.join("", passages)).isEqualTo("我".repeat(100));
    assertThat(passages).allSatisfy(one -> assertThat(one.length()).isBetween(4, 40));
  }

  @Test
  void aRunOfLettersWithoutEndIsCutSomewhere() {
    String text = "😀" + "a".repeat(5000) + "😀".repeat(2000);

    assertThat(String.join("", cut(text))).isEqualTo(text);
    assertThat(cut(text)).allSatisfy(one -> Characters.checkText(one, "text"));
  }
}
