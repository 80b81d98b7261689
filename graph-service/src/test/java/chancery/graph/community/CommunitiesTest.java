package chancery.graph.community;

import static chancery.graph.PublishedNetworks.edge;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.PublishedNetworks;
import chancery.graph.community.LeidenMethod.Quality;
import chancery.graph.network.NamedNetwork;
import chancery.graph.network.Network;
import chancery.graph.relation.Ties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

  private static final int CLIQUES = 30;

  /** Leiden in python-igraph: 0.45209, in 5 communities. */
  @Test
  void theCongressFallsIntoItsPublishedCommunities() throws IOException {
    Communities found = find(PublishedNetworks.congress(), 1);

    assertThat(found.modularity()).isBetween(0.452085, 0.4525);
    assertThat(found.count()).isEqualTo(5);
  }

  /** Leiden in python-igraph: 0.42709. */
  @Test
  void blogsReachThePublishedModularity() throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();

    assertThat(blogs.nodes()).isEqualTo(1222);
    assertThat(blogs.edges()).isEqualTo(16_709);
    assertThat(find(blogs, 1).modularity()).isBetween(0.427085, 0.4275);
  }

  @Test
  void theSameSeedFindsTheSame() throws IOException {
    Network congress = PublishedNetworks.congress();

    assertThat(find(congress, 7).of()).containsExactly(find(congress, 7).of());
  }

  @Test
  void loopsAreNoReasonForAnything() {
    List<NamedNetwork.Edge> edges = List.of(edge("a", "b", 1), edge("c", "d", 1));
    List<NamedNetwork.Edge> looped = new ArrayList<>(edges);
    looped.add(edge("a", "a", 5));
    looped.add(edge("d", "d", 1));

    assertThat(find(NamedNetwork.of(looped, Set.of()), 1).of())
        .isEqualTo(find(NamedNetwork.of(edges, Set.of()), 1).of());
    assertThat(find(NamedNetwork.of(List.of(edge("a", "a", 5)), Set.of("b")), 1).count())
        .isEqualTo(2);
  }

  @Test
  void communitiesAreNumberedBySizeThenSmallestMember() {
    Network network =
        NamedNetwork.of(
            List.of(
                edge("a", "b", 1),
                edge("m", "n", 1),
                edge("n", "o", 1),
                edge("o", "m", 1),
                edge("y", "z", 1)),
            Set.of());

    Communities found = find(network, 1);
    assertThat(found.of()).containsExactly(1, 1, 0, 0, 0, 2, 2);
    assertThat(found.count()).isEqualTo(3);
  }

  @Test
  void aHigherResolutionFindsMore() throws IOException {
    Ties ties = PublishedNetworks.congress().ties().undirected();

    assertThat(Communities.find(ties, LeidenMethod.modularity(3, 1)).count())
        .isGreaterThan(Communities.find(ties, LeidenMethod.modularity(1, 1)).count());
  }

  @Test
  void thePottsModelTellsCliquesApartThatModularityMerges() {
    List<NamedNetwork.Edge> edges = new ArrayList<>();
    for (int clique = 0; clique < CLIQUES; clique++) {
      edges.addAll(
          List.of(
              edge("a" + clique, "b" + clique, 1),
              edge("b" + clique, "c" + clique, 1),
              edge("c" + clique, "a" + clique, 1),
              edge("c" + clique, "a" + (clique + 1) % CLIQUES, 1)));
    }
    Ties ties = NamedNetwork.of(edges, Set.of()).ties().undirected();

    assertThat(Communities.find(ties, LeidenMethod.modularity(1, 1)).count()).isLessThan(CLIQUES);
    Communities found = Communities.find(ties, new LeidenMethod(Quality.CPM, 0.5, 0, 1));
    assertThat(found.count()).isEqualTo(CLIQUES);
    assertThat(found.modularity())
        .isEqualTo(Modularity.of(ties, found.grouping(), 1))
        .isLessThan(Communities.find(ties, LeidenMethod.modularity(1, 1)).modularity());
  }

  @Test
  void moreRunsAreNeverWorse() throws IOException {
    Ties ties = PublishedNetworks.congress().ties().undirected();

    double one = Communities.find(ties, new LeidenMethod(Quality.MODULARITY, 1, 1, 3)).modularity();
    Communities twenty = Communities.find(ties, new LeidenMethod(Quality.MODULARITY, 1, 20, 3));
    assertThat(twenty.modularity()).isGreaterThanOrEqualTo(one);
    assertThat(twenty.effort().runs()).isEqualTo(20);
  }

  private static Communities find(Network network, long seed) {
    return Communities.find(network.ties().undirected(), LeidenMethod.modularity(1, seed));
  }
}
