package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LayeredEdgesTest {

  private final Coordination links =
      layer(
          new int[] {0, 0, 1},
          new int[] {1, 0, 2},
          new int[] {2, 0, 3},
          new int[] {0, 1, 50},
          new int[] {1, 1, 51});
  private final Coordination hashtags =
      layer(new int[] {1, 0, 1}, new int[] {2, 0, 2}, new int[] {3, 0, 30}, new int[] {4, 0, 31});

  @Test
  void edgesInEnoughLayersAreKeptWithTheirWeights() {
    LayeredEdges both = LayeredEdges.of(List.of(links, hashtags), 2);

    assertThat(both.edges().keys()).containsExactly(Edges.key(1, 2));
    assertThat(both.edges().weights()).containsExactly(2);
    assertThat(both.weights().get(0)).containsExactly(1);
    assertThat(both.weights().get(1)).containsExactly(1);
  }

  @Test
  void anEdgeThatALayerLacksWeighsNothingThere() {
    LayeredEdges any = LayeredEdges.of(List.of(links, hashtags), 1);

    assertThat(any.edges().keys())
        .containsExactly(Edges.key(0, 1), Edges.key(0, 2), Edges.key(1, 2), Edges.key(3, 4));
    assertThat(any.weights().get(0)).containsExactly(2, 1, 1, 0);
    assertThat(any.weights().get(1)).containsExactly(0, 0, 1, 1);
  }

  /** The two layers number their objects apart, so object 0 is two. */
  @Test
  void groupsTellThePairsOfAllLayers() {
    LayeredEdges both = LayeredEdges.of(List.of(links, hashtags), 2);

    List<Group> groups = Groups.of(both.edges(), List.of(links, hashtags));
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().pairs()).isEqualTo(2);
    assertThat(groups.getFirst().objects()).isEqualTo(2);
  }

  @Test
  void moreLayersThanThereAreAreRefused() {
    assertThatThrownBy(() -> LayeredEdges.of(List.of(links), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An edge can be in 1 to 1 layers, not 2");
  }

  private static Coordination layer(int[]... rows) {
    return Coordination.detect(
        Invented.shares(rows), new CoordinationSettings(10, 1, OptionalDouble.empty(), 100));
  }
}
