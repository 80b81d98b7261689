package chancery.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "MAGA, maga",
    "Сирия, сирия",
    "СИРИЯ, сирия",
    "İstanbul, istanbul",
    "ISTANBUL, istanbul",
    "ıstanbul, istanbul",
    "Straße, strasse",
    "STRASSE, strasse",
    "ΟΔΟΣ, οδος",
    "οδός, οδός",
    "ＭＡＧＡ, maga",
    "Café, café",
    "Мой, мой",
    "Ёлка, ёлка",
    "عربية, عربية",
  })
  void namesDifferInLettersOnly(String name, String folded) {
    assertThat(Folding.tag(name)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Café, cafe",
    "ERDOĞAN, erdogan",
    "Ёлка, елка",
    "Мой, мой",
    "Україна, україна",
    "οδός, οδος",
    "سُورِيَا, سوريا",
    "أحمد, احمد",
    "مدرسة, مدرسه",
    "नई, नई",
    "がぎ, がぎ",
    "한국, 한국",
    "Łódź, lodz",
    "ÐØ, ðo",
  })
  void wordsAreFoldedFurther(String word, String folded) {
    assertThat(Folding.word(word)).isEqualTo(folded);
  }

  @Test
  void foldingTwiceChangesNothingMore() {
    for (String word : new String[] {"İstanbul", "Straße", "ΟΔΟΣ", "أحمد", "Ёлка", "ﬁn"}) {
      assertThat(Folding.word(Folding.word(word))).isEqualTo(Folding.word(word));
      assertThat(Folding.tag(Folding.tag(word))).isEqualTo(Folding.tag(word));
    }
  }
}
