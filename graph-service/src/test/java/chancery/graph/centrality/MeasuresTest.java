package chancery.graph.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small networks of which each figure can be counted by hand. */
class MeasuresTest {

  /** A triangle abc, d tied to it once, e to d. */
  private static final Ties KITE = DrawnTies.undirected("ab", "bc", "ca", "cd", "de", "f");

  @Test
  void coresAreWhatIsLeftWhenTheLooselyTiedAreTakenAway() {
    assertThat(Cores.of(KITE)).containsExactly(2, 2, 2, 1, 1, 0);
    assertThat(Cores.of(DrawnTies.undirected("aa", "ab"))).containsExactly(1, 1);
    assertThat(Cores.of(DrawnTies.undirected())).isEmpty();
  }

  @Test
  void clusteringIsTheShareOfNeighboursThatAreTied() {
    Clustering clustering = Clustering.of(KITE);

    assertThat(clustering.triangles()).containsExactly(1, 1, 1, 0, 0, 0);
    assertThat(clustering.of(0)).isEqualTo(1);
    assertThat(clustering.of(2)).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(clustering.of(4)).isZero();
    assertThat(clustering.mean()).isCloseTo((1 + 1 + 1 / 3.0) / 6, within(1e-15));
    assertThat(clustering.transitivity()).isEqualTo(3.0 / 6);
  }

  @Test
  void aLoopIsNeitherATriangleNorANeighbour() {
    Clustering clustering = Clustering.of(DrawnTies.undirected("ab", "bc", "ca", "aa", "cc"));

    assertThat(clustering.triangles()).containsExactly(1, 1, 1);
    assertThat(clustering.transitivity()).isEqualTo(1);
  }

  @Test
  void aStrongComponentIsWalkedInBothDirections() {
    Ties ties = DrawnTies.directed("ab", "bc", "ca", "cd", "de", "ed", "f");

    assertThat(Components.strong(ties).of()).containsExactly(0, 0, 0, 1, 1, 2);
    assertThat(Components.weak(ties).of()).containsExactly(0, 0, 0, 0, 0, 1);
    assertThat(Components.strong(ties).sizes()).containsExactly(3, 2, 1);
  }

  @Test
  void aComponentReachedFromALaterNodeIsFoundWhole() {
    Ties ties = DrawnTies.directed("dc", "ca", "ab", "ba", "ed", "ce");

    assertThat(Components.strong(ties).of()).containsExactly(0, 0, 1, 1, 1);
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    int nodes = 200_000;
    int[] first = new int[nodes + 1];
    int[] neighbours = new int[nodes - 1];
    double[] weights = new double[nodes - 1];
    for (int node = 0; node < nodes - 1; node++) {
      first[node + 1] = node + 1;
      neighbours[node] = node + 1;
      weights[node] = 1;
    }
    first[nodes] = nodes - 1;
    Ties chain = new Ties(first, neighbours, weights);

    assertThat(Components.strong(chain).count()).isEqualTo(nodes);
    assertThat(Components.weak(chain.reversed()).count()).isEqualTo(1);
  }

  @Test
  void reciprocityCountsAnsweredTies() {
    assertThat(Reciprocity.of(DrawnTies.directed("ab", "ba", "bc", "cc")))
        .isEqualTo(new Reciprocity(4, 2));
    assertThat(Reciprocity.of(DrawnTies.directed("a")).share()).isNaN();
  }

  /** a points at c and d, b at c: eigenvector of ((1,1),(1,2)) with the golden ratio's square. */
  @Test
  void theBetterHubPointsAtTheBetterAuthority() {
    Hits hits = Hits.of(DrawnTies.directed("ac", "ad", "bc"));
    double golden = (1 + Math.sqrt(5)) / 2;

    assertThat(hits.hub()[0] / hits.hub()[1]).isCloseTo(golden, within(1e-9));
    assertThat(hits.authority()[2] / hits.authority()[3]).isCloseTo(golden, within(1e-9));
    assertThat(hits.hub()[2]).isZero();
    assertThat(Hits.of(DrawnTies.directed("a")).hub()).containsExactly(0);
  }

  /** Of four ties two stay; starts are 2 and 2, ends 2 and 2: (1/2 − 1/2) / (1 − 1/2). */
  @Test
  void mixingByChanceIsZero() {
    Ties ties = DrawnTies.directed("ab", "ca", "cd", "bc", "ae");
    Grouping grouping = new Grouping(new int[] {0, 0, 1, 1, Grouping.NONE}, 2);

    assertThat(Assortativity.byGroup(ties, grouping)).isCloseTo(0, within(1e-15));
    assertThat(Assortativity.byGroup(DrawnTies.directed("ab", "dc"), grouping)).isEqualTo(1);
    assertThat(Assortativity.byGroup(DrawnTies.undirected("ac", "bd"), grouping)).isEqualTo(-1);
  }

  @Test
  void aStarIsAsDisassortativeAsCanBe() {
    assertThat(Assortativity.byDegree(DrawnTies.undirected("ab", "ac", "ad")))
        .isCloseTo(-1, within(1e-12));
  }

  @Test
  void anEmptyNetworkHasNoStructure() {
    Structure structure = Structure.of(DrawnTies.directed());

    assertThat(structure.weak()).isEqualTo(new Structure.Parts(0, List.of()));
    assertThat(structure.density()).isNaN();
    assertThat(structure.meanClustering()).isNaN();
  }
}
