package chancery.graph.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.PublishedNetworks;
import chancery.graph.network.Network;
import chancery.graph.relation.Ties;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures that networkx and python-igraph compute for the same networks. */
class PublishedFiguresTest {

  private static final Offset<Double> AS_PRINTED = within(6e-7);

  @Test
  void theCongressHasThePublishedStructure() throws IOException {
    Structure congress = Structure.of(PublishedNetworks.congress().ties());

    assertThat(congress.nodes()).isEqualTo(475);
    assertThat(congress.ties()).isEqualTo(13_289);
    assertThat(congress.strong().count()).isEqualTo(7);
    assertThat(congress.weak()).isEqualTo(new Structure.Parts(1, List.of(475)));
    assertThat(congress.reciprocity()).isCloseTo(0.461585, AS_PRINTED);
    assertThat(congress.degreeAssortativity()).isCloseTo(-0.096214, AS_PRINTED);
    assertThat(congress.greatestCore()).isEqualTo(27);
    assertThat(congress.meanClustering()).isCloseTo(0.301399, AS_PRINTED);
    assertThat(congress.transitivity()).isCloseTo(0.269535, AS_PRINTED);
    assertThat(congress.density()).isCloseTo(13_289.0 / (475 * 474), within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"GOPLeader, 0.073041", "SpeakerPelosi, 0.041412", "LeaderHoyer, 0.030683"})
  void theCongressLiesBetweenAsPublished(String account, double betweenness) throws IOException {
    Network congress = PublishedNetworks.congress();
    ShortestPaths paths = ShortestPaths.of(congress.ties(), 1000, 1);

    assertThat(paths.betweenness()[PublishedNetworks.node(congress, account)])
        .isCloseTo(betweenness, AS_PRINTED);
    assertThat(paths.error()).isZero();
  }

  /** As python-igraph computes them for the undirected network. */
  @ParameterizedTest
  @CsvSource({
    "SpeakerPelosi, 0.0686264452467, 0.6457765667575",
    "GOPLeader,     0.0371828923272, 0.6171875",
    "LeaderHoyer,   0.0226225355907, 0.5851851851852"
  })
  void theUndirectedCongressLiesBetweenAsIgraphHasIt(
      String account, double betweenness, double closeness) throws IOException {
    Network congress = PublishedNetworks.congress();
    int node = PublishedNetworks.node(congress, account);
    ShortestPaths paths = ShortestPaths.of(congress.ties().undirected(), 1000, 1);

    assertThat(paths.betweenness()[node]).isCloseTo(betweenness, within(1e-12));
    assertThat(paths.closeness()[node]).isCloseTo(closeness, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "GOPLeader,   0.6258790436",
    "RepFranklin, 0.6139240506",
    "RepDonBeyer, 0.6090014065"
  })
  void theCongressIsAsNearAsIgraphHasIt(String account, double harmonic) throws IOException {
    Network congress = PublishedNetworks.congress();

    assertThat(
            ShortestPaths.of(congress.ties(), 1000, 1)
                .harmonic()[PublishedNetworks.node(congress, account)])
        .isCloseTo(harmonic, within(1e-9));
  }

  @Test
  void theCongressHasThePublishedAuthorities() throws IOException {
    Network congress = PublishedNetworks.congress();
    Hits hits = Hits.of(congress.ties());

    assertThat(hits.authority()[PublishedNetworks.node(congress, "GOPLeader")])
        .isCloseTo(0.039029, AS_PRINTED);
    assertThat(hits.authority()[PublishedNetworks.node(congress, "RepChipRoy")])
        .isCloseTo(0.032205, AS_PRINTED);
    assertThat(hits.hub()[PublishedNetworks.node(congress, "RepBobGood")])
        .isCloseTo(0.0207153757, within(1e-9));
    assertThat(Arrays.stream(hits.hub()).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void blogsHaveThePublishedStructure() throws IOException {
    Network blogs = PublishedNetworks.blogs();
    Structure structure = Structure.of(blogs.ties());

    assertThat(structure.nodes()).isEqualTo(1490);
    assertThat(structure.ties()).isEqualTo(19_020);
    assertThat(structure.strong().count()).isEqualTo(688);
    assertThat(structure.weak().count()).isEqualTo(268);
    assertThat(structure.weak().largest()).hasSize(10).startsWith(1222);
    assertThat(structure.reciprocity()).isCloseTo(0.242587, AS_PRINTED);
    assertThat(Assortativity.byGroup(blogs.ties(), PublishedNetworks.sides(blogs)))
        .isCloseTo(0.822985, AS_PRINTED);
  }

  @Test
  void theLargestComponentOfBlogsIsSplitBySideAsPublished() throws IOException {
    Network blogs = PublishedNetworks.blogsUndirected();
    Ties ties = blogs.ties().undirected();

    assertThat(ties.nodes()).isEqualTo(1222);
    assertThat(ties.size() / 2).isEqualTo(16_709);
    assertThat(Assortativity.byGroup(ties, PublishedNetworks.sides(blogs)))
        .isCloseTo(0.811405, AS_PRINTED);
  }
}
