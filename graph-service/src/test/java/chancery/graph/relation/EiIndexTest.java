package chancery.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import chancery.graph.PublishedNetworks;
import chancery.graph.network.Network;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EiIndexTest {

  private static final Ties TWO_TRIANGLES =
      DrawnTies.undirected("ab", "bc", "ca", "cd", "de", "ef", "fd", "ba", "aa", "gd");
  private static final Grouping GROUPS =
      new Grouping(new int[] {0, 0, 0, 1, 1, 1, Grouping.NONE}, 2);

  @Test
  void tiesWithinAreWeighedAgainstTiesBetween() {
    EiIndex index = EiIndex.of(TWO_TRIANGLES, GROUPS, 100, 1);

    assertThat(index.internal()).containsExactly(3, 3);
    assertThat(index.external()).containsExactly(1, 1);
    assertThat(index.index()).isCloseTo(-5 / 7.0, within(1e-15));
    assertThat(index.index(0)).isEqualTo(-0.5);
  }

  /**
   * Two of six nodes are in one group with probability 12/30, which makes an index of 1 − 2·0.4.
   */
  @Test
  void theBaselineIsWhatChanceGives() {
    EiIndex.Baseline baseline = EiIndex.of(TWO_TRIANGLES, GROUPS, 20_000, 5).baseline();

    assertThat(baseline.mean()).isCloseTo(0.2, within(0.01));
    // Two of the twenty ways to choose three of the six leave as many ties inside.
    assertThat(baseline.atMost()).isCloseTo(0.1, within(0.01));
    assertThat(baseline.atLeast()).isGreaterThan(0.99);
    assertThat(EiIndex.of(TWO_TRIANGLES, GROUPS, 20_000, 5).baseline()).isEqualTo(baseline);
  }

  @Test
  void blogsKeepToTheirSideFarMoreThanByChance() throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();
    EiIndex index = EiIndex.of(blogs.ties().undirected(), PublishedNetworks.sides(blogs), 200, 1);

    assertThat(index.index()).isCloseTo(-0.8, within(0.02));
    assertThat(index.baseline().mean()).isCloseTo(0, within(0.01));
    assertThat(index.baseline().atMost()).isCloseTo(1 / 201.0, within(1e-12));
  }

  @Test
  void groupsMustBeOfTheNetwork() {
    assertThatThrownBy(
            () -> EiIndex.of(DrawnTies.undirected("ab"), new Grouping(new int[3], 1), 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 nodes");
    assertThatThrownBy(() -> new Grouping(new int[] {0, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBaselineNeedsPermutations() {
    assertThatThrownBy(() -> EiIndex.of(TWO_TRIANGLES, GROUPS, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("permutations");
  }
}
