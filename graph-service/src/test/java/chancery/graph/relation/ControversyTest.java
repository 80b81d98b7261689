package chancery.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import chancery.graph.PublishedNetworks;
import chancery.graph.network.Network;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControversyTest {

  /**
   * A chain from hub a over b, c, d, e to hub f, each hub with two leaves; g and h are a's, i and j
   * are f's. A walk along the chain ends at a with probabilities 4/5, 3/5, 2/5, 1/5.
   */
  private static final Ties CHAIN =
      DrawnTies.undirected("ab", "bc", "cd", "de", "ef", "ag", "ah", "fi", "fj", "k");

  private static final Grouping SIDES =
      new Grouping(new int[] {0, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0}, 2);

  @Test
  void walksAlongAChainEndAsTheGamblerIsRuined() {
    Controversy exact = Controversy.exact(CHAIN, SIDES, 0, 1, 1);

    // a: (1 + 1 + 4/5) / 3, b: 4/5, c: 3/5, the leaves 1 each; k has no ties.
    double p = (2.8 / 3 + 0.8 + 0.6 + 1 + 1) / 5;
    assertThat(exact.starts()).isEqualTo(10);
    assertThat(exact.firstToFirst()).isCloseTo(p, within(1e-10));
    assertThat(exact.secondToFirst()).isCloseTo(1 - p, within(1e-10));
    assertThat(exact.score()).isCloseTo(2 * p - 1, within(1e-10));
    assertThat(exact.standardError()).isZero();
  }

  @Test
  void aHeavierTieIsWalkedMoreOften() {
    Ties ties = DrawnTies.undirected("ab", "bc3", "ad", "ae", "cf", "cg");
    Grouping sides = new Grouping(new int[] {0, 0, 1, 0, 0, 1, 1}, 2);
    Controversy exact = Controversy.exact(ties, sides, 0, 1, 1);

    // b goes to a by 1/4; a to b by 1/3, else to its leaves and back; c to b by 3/5.
    assertThat(exact.firstToFirst())
        .isCloseTo((0.25 / 3 + 2 / 3.0 + 0.25 + 1 + 1) / 4, within(1e-10));
    assertThat(exact.secondToFirst()).isCloseTo(0.6 * 0.25 / 3, within(1e-10));
  }

  @Test
  void sampledWalksAgreeWithTheSolution() {
    Controversy chain = Controversy.sampled(CHAIN, SIDES, 0, 1, 1, 20_000, 3);

    assertThat(chain.score())
        .isCloseTo(
            Controversy.exact(CHAIN, SIDES, 0, 1, 1).score(), within(4 * chain.standardError()));
    assertThat(chain.standardError()).isBetween(0.002, 0.01);
    assertThat(Controversy.sampled(CHAIN, SIDES, 0, 1, 1, 20_000, 3)).isEqualTo(chain);
  }

  @ParameterizedTest
  @CsvSource({"10, 0.50920", "30, 0.67147", "60, 0.73344"})
  void theSidesOfBlogsAreInControversyMoreSoTheMoreEnds(int ends, double score) throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();
    Ties ties = blogs.ties().undirected();
    Grouping sides = PublishedNetworks.sides(blogs);
    Controversy exact = Controversy.exact(ties, sides, 0, 1, ends);
    Controversy sampled = Controversy.sampled(ties, sides, 0, 1, ends, 10_000, 1);

    assertThat(exact.starts()).isEqualTo(1222);
    assertThat(exact.score()).isCloseTo(score, within(5e-6));
    assertThat(sampled.score()).isCloseTo(score, within(2 * sampled.standardError()));
  }

  @Test
  void sidesDealtOutAtRandomAreNoControversy() throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();
    int[] coins = new Random(1).ints(blogs.nodes(), 0, 2).toArray();

    assertThat(
            Controversy.exact(blogs.ties().undirected(), new Grouping(coins, 2), 0, 1, 60).score())
        .isCloseTo(0, within(0.1));
  }

  @Test
  void eachSideNeedsItsEnds() {
    assertThatThrownBy(() -> Controversy.exact(CHAIN, SIDES, 0, 1, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6 ends");
    assertThatThrownBy(() -> Controversy.exact(CHAIN, SIDES, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Controversy.sampled(CHAIN, SIDES, 0, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("walks");
  }
}
