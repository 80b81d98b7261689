package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.nearcopy.Likeness;
import org.junit.jupiter.api.Test;

class CopySearchTest {

  @Test
  void theLongestWordsAreLookedFor() {
    assertThat(CopySearch.words("a harbour of the old town closes"))
        .startsWith("harbour", "closes", "town")
        .hasSize(7);
    assertThat(CopySearch.words("one two ".repeat(3).strip())).containsExactly("one", "two");
  }

  @Test
  void ofScriptsWithoutSpacesPairsOfCharactersAreLookedFor() {
    assertThat(CopySearch.words("港口关闭")).containsExactly("港口", "口关", "关闭");
    assertThat(CopySearch.words("ท่าเรือ")).allSatisfy(pair -> assertThat(pair).hasSize(2));
  }

  @Test
  void onlyAnExactCopyIsWhollyAlike() {
    Likeness text = new Likeness("The harbour closes at noon today https://a.example");

    assertThat(text.of("RT @ann: the HARBOUR closes at noon, today!")).isEqualTo(1);
    assertThat(text.of("The harbour closes at noon")).isBetween(0.6, 0.9);
    assertThat(text.of("Something else entirely")).isLessThan(0.1);
    assertThat(text.length()).isEqualTo(32);
  }
}
