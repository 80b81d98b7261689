package chancery.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words();

  @Test
  void wordsAreFolded() {
    assertThat(words.of("Встреча в МИД"))
        .extracting(Word::folded)
        .containsExactly("встреча", "в", "мид");
  }

  @Test
  void aSignBetweenWordsTakesAPosition() {
    assertThat(words.of("crooked Hillary")).extracting(Word::step).containsExactly(1, 1);
    assertThat(words.of("crooked\n Hillary")).extracting(Word::step).containsExactly(1, 1);
    assertThat(words.of("Crooked! Hillary")).extracting(Word::step).containsExactly(1, 2);
    assertThat(words.of("crooked #Hillary")).extracting(Word::step).containsExactly(1, 2);
    assertThat(words.of("crooked-hillary")).extracting(Word::step).containsExactly(1, 2);
  }

  @Test
  void chineseCharactersStandForThemselves() {
    assertThat(words.of("外交部发言人")).hasSize(6).extracting(Word::step).containsOnly(1);
  }

  @Test
  void apostrophesStayInWords() {
    assertThat(words.of("Iran's l'Iran"))
        .extracting(Word::folded)
        .containsExactly("iran's", "l'iran");
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(words.of("")).isEmpty();
    assertThat(words.of(" … !? ")).isEmpty();
  }

  @Test
  void theCutterCanBeUsedAgain() {
    assertThat(words.of("one")).hasSize(1);
    assertThat(words.of("two words")).hasSize(2);
  }

  @Test
  void stemsAreThoseOfTheLanguage() {
    Stems stems = new Stems();
    assertThat(stems.of(StemLanguage.EN, words.of("The ministers' speeches")))
        .isEqualTo(List.of("minist", "speech"));
    assertThat(stems.of(StemLanguage.RU, words.of("Путина")))
        .isEqualTo(stems.of(StemLanguage.RU, words.of("Путин")));
    assertThat(stems.of(StemLanguage.FR, words.of("l'élection")))
        .isEqualTo(stems.of(StemLanguage.FR, words.of("élections")));
    assertThat(stems.of(StemLanguage.DE, words.of("Häuser")))
        .isEqualTo(stems.of(StemLanguage.DE, words.of("Haus")));
    assertThat(stems.of(StemLanguage.ES, words.of("gobiernos")))
        .isEqualTo(stems.of(StemLanguage.ES, words.of("gobierno")));
    assertThat(stems.of(StemLanguage.PT, words.of("governos")))
        .isEqualTo(stems.of(StemLanguage.PT, words.of("governo")));
    assertThat(stems.of(StemLanguage.TR, words.of("Türkiye'nin")))
        .isEqualTo(stems.of(StemLanguage.TR, words.of("Türkiye")));
    assertThat(stems.of(StemLanguage.AR, words.of("السفير")))
        .isEqualTo(stems.of(StemLanguage.AR, words.of("سفير")));
    assertThat(stems.of(StemLanguage.ZH, words.of("外交部"))).isEqualTo(List.of("外交", "交部"));
  }

  @Test
  void aSearchedWordHasStemsInTheLanguagesOfItsScript() {
    Stems stems = new Stems();
    assertThat(stems.ofSearched(words.of("Путин"))).containsOnlyKeys(StemLanguage.RU);
    assertThat(stems.ofSearched(words.of("وزير"))).containsOnlyKeys(StemLanguage.AR);
    assertThat(stems.ofSearched(words.of("外交"))).containsOnlyKeys(StemLanguage.ZH);
    assertThat(stems.ofSearched(words.of("minister")))
        .containsOnlyKeys(
            StemLanguage.EN,
            StemLanguage.FR,
            StemLanguage.ES,
            StemLanguage.DE,
            StemLanguage.TR,
            StemLanguage.PT);
    assertThat(stems.ofSearched(words.of("2016"))).isEmpty();
  }
}
