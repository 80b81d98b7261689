package chancery.graph.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import chancery.graph.PublishedNetworks;
import chancery.graph.network.Network;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ModularityTest {

  /** As python-igraph computes it: 0.40529. */
  @Test
  void theSidesOfBlogsHaveThePublishedModularity() throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();

    assertThat(Modularity.of(blogs.ties().undirected(), PublishedNetworks.sides(blogs), 1))
        .isCloseTo(0.4052867, within(5e-8));
  }

  @Test
  void communitiesFoundAreAsGoodAsTheySay() throws IOException {
    Ties ties = PublishedNetworks.congress().ties().undirected();

    for (double resolution : new double[] {0.5, 1, 2}) {
      Communities found = Communities.find(ties, LeidenMethod.modularity(resolution, 1));
      assertThat(Modularity.of(ties, found.grouping(), resolution))
          .isCloseTo(found.modularity(), within(1e-9));
    }
  }

  /** Each triangle holds 3 of the 6 ties that count: 6/6 − 2·(1/2)². */
  @Test
  void nodesInNoGroupAreLeftOut() {
    Ties ties = DrawnTies.undirected("ab", "bc", "ca", "de", "ef", "fd", "gd9");
    Grouping grouping = new Grouping(new int[] {0, 0, 0, 1, 1, 1, Grouping.NONE}, 2);

    assertThat(Modularity.of(ties, grouping, 1)).isCloseTo(0.5, within(1e-15));
  }
}
