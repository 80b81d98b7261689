package chancery.graph.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.PublishedNetworks;
import chancery.graph.community.LeidenMethod;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The measures as a network carries them; golden figures of networkx and igraph. */
class NodeMeasuresTest {

  @Test
  void theyAreThoseOfTheWholeNetworkWhateverIsShown() throws IOException {
    MeasuredNetwork congress = congress(EnumSet.allOf(NodeMeasure.class), 1000);
    int leader = congress.kept()[0];
    NodeMeasures measures = congress.measures();

    assertThat(congress.kept()).hasSize(10);
    assertThat(measures.authority(leader)).isCloseTo(0.039029, within(5e-7));
    assertThat(measures.betweenness(leader)).isCloseTo(0.073041, within(5e-7));
    assertThat(measures.betweennessError(leader)).isZero();
    assertThat(measures.core(leader)).isPositive();
    assertThat(measures.hub(leader)).isBetween(0.0, 1.0);
    assertThat(measures.closeness(leader)).isBetween(0.0, 1.0);
    assertThat(measures.harmonic(leader)).isBetween(0.0, 1.0);
    assertThat(measures.clustering(leader)).isBetween(0.0, 1.0);
  }

  @Test
  void aboveTheBoundPathsAreSampledBySeed() throws IOException {
    MeasuredNetwork sampled = congress(Set.of(NodeMeasure.BETWEENNESS), 120);
    int leader = sampled.kept()[0];

    assertThat(Objects.requireNonNull(sampled.measures().paths()).sources()).isEqualTo(120);
    assertThat(sampled.measures().betweennessError(leader)).isPositive();
    assertThat(sampled.measures().betweenness(leader))
        .isEqualTo(congress(Set.of(NodeMeasure.BETWEENNESS), 120).measures().betweenness(leader));
  }

  @Test
  void whatWasNotAskedForIsNotThere() throws IOException {
    NodeMeasures measures = congress(Set.of(NodeMeasure.HARMONIC), 120).measures();

    assertThat(measures.harmonic(0)).isNotNull();
    assertThat(measures.betweenness(0)).isNull();
    assertThat(measures.closeness(0)).isNull();
    assertThat(measures.hub(0)).isNull();
    assertThat(measures.core(0)).isNull();
    assertThat(measures.clustering(0)).isNull();
    assertThat(congress(Set.of(NodeMeasure.CORE), 120).measures().paths()).isNull();
  }

  @Test
  void anEstimateNeedsTwoSources() {
    assertThatThrownBy(() -> congress(Set.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pathSources");
  }

  private static MeasuredNetwork congress(Set<NodeMeasure> measures, int sources)
      throws IOException {
    return MeasuredNetwork.of(
        PublishedNetworks.congress(),
        new NetworkMethod(10, LeidenMethod.modularity(1, 1), measures, sources),
        Stages.bare());
  }
}
