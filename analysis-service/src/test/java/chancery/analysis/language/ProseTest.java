package chancery.analysis.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {

  private final Prose prose = new Prose();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "RT @minister: Good #news, everyone! https://example.org/a?b=c 😀 2017 | good everyone",
        "see www.example.org/x now | see now",
        "(#tag) .@someone agreed | agreed",
        "Tom &amp; Jerry &lt;3 | tom jerry",
        "sooooo goooood | soo good",
        "Oʻzbekiston O’zbekiston O`zbekiston | o'zbekiston o'zbekiston o'zbekiston",
        "'quoted' it's | quoted it's",
        "¿Qué? | ¿ qué",
        "România și țara | românia şi ţara",
        "السَّلامُ عليــكم | السلام عليكم",
      })
  void onlyWordsAreKept(String text, String kept) {
    assertThat(prose.read(text).text().strip()).isEqualTo(kept);
  }

  @Test
  void whatIsDroppedIsNotCounted() {
    assertThat(prose.read("RT https://example.org http").letters()).isZero();
    assertThat(prose.script()).isEqualTo(UnicodeScript.COMMON);
    assertThat(prose.read("https://example.org мир").script()).isEqualTo(UnicodeScript.CYRILLIC);
  }

  @Test
  void readingStopsWhereThereIsEnough() {
    assertThat(prose.read("мир ".repeat(10_000)).letters()).isLessThan(200);
    assertThat(prose.read("¿".repeat(10_000)).letters()).isZero();
  }

  @Test
  void japaneseSyllablesMakeChineseCharactersJapanese() {
    assertThat(prose.read("外務大臣は大使").script()).isEqualTo(UnicodeScript.HIRAGANA);
    assertThat(prose.read("外交部长").script()).isEqualTo(UnicodeScript.HAN);
  }
}
