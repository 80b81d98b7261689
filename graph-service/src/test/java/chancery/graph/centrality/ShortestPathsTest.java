package chancery.graph.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import chancery.graph.PublishedNetworks;
import chancery.graph.relation.Ties;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ShortestPathsTest {

  @Test
  void theMiddleOfAChainLiesOnItsOnlyPath() {
    assertThat(exact(DrawnTies.directed("ab", "bc")).betweenness()).containsExactly(0, 0.5, 0);
    assertThat(exact(DrawnTies.undirected("ab", "bc")).betweenness()).containsExactly(0, 1, 0);
  }

  /** Of the two shortest paths from a to d one leads through b, one through c. */
  @Test
  void pathsOfTheSameLengthShareWhatTheyCarry() {
    assertThat(exact(DrawnTies.directed("ab", "ac", "bd", "cd")).betweenness())
        .containsExactly(0, 0.5 / 6, 0.5 / 6, 0);
  }

  /** c is reached by a in 2 steps and by b in 1; nothing reaches a, and nothing reaches d. */
  @Test
  void closenessIsOfThoseWhoReachTheNode() {
    ShortestPaths paths = exact(DrawnTies.directed("ab", "bc", "d"));

    assertThat(paths.closeness())
        .containsExactly(new double[] {0, 1 / 3.0, 4 / 9.0, 0}, within(1e-15));
    assertThat(paths.harmonic()).containsExactly(new double[] {0, 1 / 3.0, 0.5, 0}, within(1e-15));
  }

  @Test
  void weightsAndLoopsDoNotLengthenAPath() {
    assertThat(exact(DrawnTies.directed("ab9", "bc0.1", "aa", "bb")).betweenness())
        .containsExactly(0, 0.5, 0);
  }

  @Test
  void aSampleIsWithinItsError() throws IOException {
    Ties congress = PublishedNetworks.congress().ties();
    ShortestPaths exact = exact(congress);
    ShortestPaths sample = ShortestPaths.of(congress, 120, 7);

    assertThat(sample.sources()).isEqualTo(120);
    assertThat(sample.error()).isCloseTo(0.1758, within(1e-4));
    int withinTwo = 0;
    for (int node = 0; node < congress.nodes(); node++) {
      double off = Math.abs(sample.betweenness()[node] - exact.betweenness()[node]);
      assertThat(off).isLessThan(sample.error());
      assertThat(Math.abs(sample.harmonic()[node] - exact.harmonic()[node]))
          .isLessThan(sample.error());
      assertThat(sample.closeness()[node]).isCloseTo(exact.closeness()[node], within(0.05));
      withinTwo += off <= 2 * sample.standardError()[node] ? 1 : 0;
    }
    assertThat((double) withinTwo / congress.nodes()).isGreaterThan(0.8);
  }

  @Test
  void theSameSeedGivesTheSameBits() throws IOException {
    Ties congress = PublishedNetworks.congress().ties();

    assertThat(ShortestPaths.of(congress, 50, 3).betweenness())
        .containsExactly(ShortestPaths.of(congress, 50, 3).betweenness());
    assertThat(ShortestPaths.of(congress, 50, 3).betweenness())
        .isNotEqualTo(ShortestPaths.of(congress, 50, 4).betweenness());
  }

  @Test
  void networksTooSmallForPathsHaveNone() {
    assertThat(exact(DrawnTies.directed()).betweenness()).isEmpty();
    assertThat(exact(DrawnTies.directed("a")).harmonic()).containsExactly(0);
    assertThat(exact(DrawnTies.directed("ab")).betweenness()).containsExactly(0, 0);
  }

  @Test
  void aSampleNeedsTwoSources() {
    assertThatThrownBy(() -> ShortestPaths.of(DrawnTies.directed("ab"), 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sources");
  }

  private static ShortestPaths exact(Ties ties) {
    return ShortestPaths.of(ties, 1000, 1);
  }
}
