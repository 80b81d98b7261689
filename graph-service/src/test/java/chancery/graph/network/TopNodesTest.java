package chancery.graph.network;

import static chancery.graph.PublishedNetworks.edge;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.PublishedNetworks;
import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
import chancery.graph.community.LeidenMethod;
import chancery.graph.relation.Ties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopNodesTest {

  @Test
  void whereTheHighestRanksAreTiedTheyAreKept() throws IOException {
    Ties ties = PublishedNetworks.congress().ties();
    double[] ranks = PageRank.of(ties, Degrees.of(ties));
    int[] byRank =
        IntStream.range(0, ranks.length)
            .boxed()
            .sorted(Comparator.comparing((Integer node) -> -ranks[node]))
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(TopNodes.of(ties.undirected(), ranks, 100))
        .containsExactly(Arrays.copyOf(byRank, 100));
    assertThat(TopNodes.of(ties.undirected(), ranks, 5000)).containsExactly(byRank);
  }

  @Test
  void thoseWhoAddressManyAndAreNotAddressedAreShownToo() {
    List<NamedNetwork.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      edges.add(edge("source" + i % 3, "target" + i, 1));
    }
    Network network = NamedNetwork.of(edges, Set.of());
    MeasuredNetwork measured =
        MeasuredNetwork.of(
            network, new NetworkMethod(50, LeidenMethod.modularity(1, 1)), Stages.bare());

    assertThat(measured.kept()).hasSize(50);
    assertThat(measured.keptEdges()).isGreaterThanOrEqualTo(47);
    assertThat(Arrays.stream(measured.kept()).mapToObj(network::id))
        .contains("source0", "source1", "source2");
  }

  @Test
  void oneNodeIsTheHighest() {
    Network network = NamedNetwork.of(List.of(edge("a", "b", 1), edge("c", "b", 1)), Set.of());
    MeasuredNetwork measured =
        MeasuredNetwork.of(
            network, new NetworkMethod(1, LeidenMethod.modularity(1, 1)), Stages.bare());

    assertThat(measured.kept()).containsExactly(1);
    assertThat(measured.keptEdges()).isZero();
  }
}
