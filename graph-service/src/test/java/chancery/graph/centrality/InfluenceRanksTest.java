package chancery.graph.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InfluenceRanksTest {

  @Test
  void equalAccountsShareTheMeanOfTheirPlaces() {
    assertThat(RankCorrelation.ranks(new double[] {5, 9, 5, 1, 5})).containsExactly(3, 1, 3, 5, 3);
  }

  /** Without ties 1 − 6 Σ d² / (n(n² − 1)): differences 1, 1, 0, 0 give 1 − 12/60. */
  @Test
  void withoutTiesItIsTheTextbookFormula() {
    InfluenceRanks ranks =
        InfluenceRanks.of(
            new double[] {40, 30, 20, 10}, new double[] {3, 4, 2, 1}, new double[] {1, 2, 3, 4});

    assertThat(ranks.indegreeWithReposts()).isCloseTo(0.8, within(1e-12));
    assertThat(ranks.indegreeWithMentions()).isCloseTo(-1, within(1e-12));
    assertThat(ranks.repostsWithMentions()).isCloseTo(-0.8, within(1e-12));
  }

  /** Ranks 1, 2.5, 2.5, 4 and 1, 2, 3.5, 3.5: products sum to 3.75, squares to 4.5 each. */
  @Test
  void tiesAreCorrelatedByTheirSharedRanks() {
    InfluenceRanks ranks =
        InfluenceRanks.of(
            new double[] {9, 5, 5, 1}, new double[] {8, 4, 0, 0}, new double[] {1, 1, 1, 1});

    assertThat(ranks.indegreeWithReposts()).isCloseTo(3.75 / 4.5, within(1e-12));
    assertThat(ranks.indegreeWithMentions()).isNaN();
  }

  @Test
  void theCountsMustBeOfTheSameAccounts() {
    assertThatThrownBy(() -> InfluenceRanks.of(new double[2], new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, 2 and 3");
  }
}
