package chancery.graph.centrality;

import static chancery.graph.PublishedNetworks.edge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.PublishedNetworks;
import chancery.graph.network.NamedNetwork;
import chancery.graph.network.Network;
import chancery.graph.relation.Ties;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRankTest {

  /** As networkx and python-igraph compute it. */
  @ParameterizedTest
  @CsvSource({
    "GOPLeader,      0.016723",
    "RepCasten,      0.012821",
    "RepChipRoy,     0.011057",
    "RepMikeJohnson, 0.010684"
  })
  void theCongressRanksAsPublished(String account, double rank) throws IOException {
    Network congress = PublishedNetworks.congress();

    assertThat(pageRank(congress)[PublishedNetworks.node(congress, account)])
        .isCloseTo(rank, within(5e-7));
  }

  @ParameterizedTest
  @CsvSource({
    "dailykos.com,        0.017897",
    "atrios.blogspot.com, 0.015189",
    "instapundit.com,     0.012593"
  })
  void blogsRankAsPublished(String blog, double rank) throws IOException {
    Network blogs = PublishedNetworks.blogs();

    assertThat(pageRank(blogs)[PublishedNetworks.node(blogs, blog)]).isCloseTo(rank, within(6e-7));
  }

  /** a is linked by b and c, both of them by a: a = 0.05 + 0.85·(1 − a). */
  @Test
  void equalNodesHaveExactlyTheSameRank() {
    double[] ranks =
        pageRank(
            NamedNetwork.of(
                List.of(edge("a", "b", 1), edge("a", "c", 1), edge("b", "a", 1), edge("c", "a", 1)),
                Set.of()));

    assertThat(ranks[1]).isEqualTo(ranks[2]);
    assertThat(ranks[0]).isCloseTo(0.9 / 1.85, within(1e-10));
  }

  @Test
  void ranksSumToOneWhereSomeLeadNowhere() {
    Network network =
        NamedNetwork.of(List.of(edge("a", "b", 1), edge("c", "b", 2), edge("c", "d", 1)), Set.of());

    double[] ranks = pageRank(network);
    assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-9));
    assertThat(ranks[1]).isGreaterThan(ranks[3]);
    assertThat(ranks[0]).isCloseTo(ranks[2], within(1e-12));
  }

  private static double[] pageRank(Network network) {
    Ties ties = network.ties();
    return PageRank.of(ties, Degrees.of(ties));
  }
}
