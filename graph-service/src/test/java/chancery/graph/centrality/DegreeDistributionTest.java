package chancery.graph.centrality;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.DrawnTies;
import chancery.graph.PublishedNetworks;
import chancery.graph.centrality.DegreeDistribution.Bin;
import chancery.graph.relation.Ties;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DegreeDistributionTest {

  @Test
  void binsDoubleInWidth() {
    DegreeDistribution star = of(DrawnTies.directed("ab", "ac", "ad", "ae", "ba", "f"));

    assertThat(star.bins())
        .containsExactly(
            new Bin(0, 0, 1, 4, 1),
            new Bin(1, 1, 5, 1, 4),
            new Bin(2, 3, 0, 0, 0),
            new Bin(4, 7, 0, 1, 1));
  }

  @Test
  void eachNodeIsInOneBinOfEachKind() throws IOException {
    DegreeDistribution congress = of(PublishedNetworks.congress().ties());

    assertThat(congress.bins().stream().mapToInt(Bin::in).sum()).isEqualTo(475);
    assertThat(congress.bins().stream().mapToInt(Bin::out).sum()).isEqualTo(475);
    assertThat(congress.bins().stream().mapToInt(Bin::neighbours).sum()).isEqualTo(475);
    assertThat(congress.bins().getLast().neighbours()).isPositive();
  }

  @Test
  void withoutNodesThereAreNoBins() {
    assertThat(of(DrawnTies.directed()).bins()).isEmpty();
  }

  private static DegreeDistribution of(Ties ties) {
    return DegreeDistribution.of(ties, ties.undirected());
  }
}
