package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.content.Comparison.CategoryCounts;
import chancery.analysis.content.Comparison.JudgedPost;
import chancery.analysis.content.Comparison.Pair;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final HumanCodes codes = new HumanCodes(List.of("war", "trade"));

  private void code(String post, String coder, String... categories) {
    codes.add(post, coder, "");
    for (String category : categories) {
      codes.add(post, coder, category);
    }
  }

  /** Two coders and a codebook over five posts. */
  private Comparison comparison() {
    code("1", "ann", "war");
    code("1", "bo", "war");
    code("2", "ann", "trade");
    code("2", "bo", "trade");
    code("3", "ann");
    code("3", "bo");
    code("4", "ann", "war");
    code("4", "bo");
    code("5", "ann", "war", "trade");
    code("5", "bo", "war", "trade");
    code("gone", "ann", "war");
    return new Comparison(
        codes,
        Map.of(
            "1", Set.of("war"),
            "2", Set.of("war"),
            "3", Set.of(),
            "4", Set.of("war"),
            "5", Set.of("war", "trade")));
  }

  @Test
  void aCodebookIsScoredAgainstWhatMostCodersSay() {
    Comparison comparison = comparison();

    CategoryCounts war = comparison.counts("war");
    assertThat(war).isEqualTo(new CategoryCounts(new ScoredCategory(2, 1, 0), 1, 1));
    assertThat(war.scored().precision()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(war.scored().recall()).isEqualTo(1);
    assertThat(war.scored().f1()).isEqualTo(0.8);
    assertThat(comparison.counts("trade"))
        .isEqualTo(new CategoryCounts(new ScoredCategory(1, 0, 1), 3, 0));
  }

  @Test
  void confusionSaysWhatStandsInTheOthersPlace() {
    assertThat(comparison().confusion())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                new Pair("war", "war"), 2L,
                new Pair("trade", "trade"), 1L,
                new Pair("trade", "war"), 1L,
                new Pair("", ""), 1L,
                new Pair("", "war"), 1L));
  }

  @Test
  void postsAreDisputedWherePeopleOrTheCodebookDiffer() {
    assertThat(comparison().disputed()).extracting(JudgedPost::post).containsExactly("2", "4");
  }

  @Test
  void agreementIsThatOfThePostsThatTheCodebookKnows() {
    Comparison comparison = comparison();

    assertThat(comparison.onSets(false).alpha(10, new SplittableRandom(1)).units()).isEqualTo(5);
    assertThat(comparison.on("trade", false).alpha(10, new SplittableRandom(1)).alpha())
        .isEqualTo(1.0);
    // Five of ten values say war, five do not; one unit of five disagrees.
    assertThat(comparison.on("war", false).alpha(10, new SplittableRandom(1)).alpha())
        .isCloseTo(1 - 9 * 1.0 / (5 * 5), within(1e-12));
  }

  @Test
  void aCategoryOutsideTheCodebookIsRefused() {
    assertThatThrownBy(() -> codes.add("1", "ann", "peace"))
        .hasMessageContaining("peace")
        .hasMessageContaining("trade, war");
  }
}
