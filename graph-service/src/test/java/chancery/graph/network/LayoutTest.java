package chancery.graph.network;

import static chancery.graph.PublishedNetworks.edge;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.PublishedNetworks;
import chancery.graph.relation.Ties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void aPictureFillsTheUnitSquareAroundZero() throws IOException {
    Layout layout = Layout.of(ties(PublishedNetworks.congress()), 1);

    assertWithinSquare(layout);
    double width = max(layout.x()) - min(layout.x());
    double height = max(layout.y()) - min(layout.y());
    assertThat(Math.max(width, height)).isBetween(0.999, 1.001);
  }

  @Test
  void friendsStandCloserThanStrangers() {
    List<NamedNetwork.Edge> edges = new ArrayList<>();
    for (String group : List.of("a", "b")) {
      for (int i = 0; i < 10; i++) {
        for (int j = 0; j < i; j++) {
          edges.add(edge(group + i, group + j, 1));
        }
      }
    }
    edges.add(edge("a0", "b0", 1));
    Layout layout = Layout.of(ties(NamedNetwork.of(edges, Set.of())), 1);

    assertThat(distance(layout, 3, 4)).isLessThan(distance(layout, 3, 14) / 2);
  }

  @Test
  void manyNodesGatherAroundTheCore() {
    List<NamedNetwork.Edge> edges = new ArrayList<>();
    for (int i = 0; i < 4 * Layout.CORE; i++) {
      edges.add(edge("hub%02d".formatted(i % 20), "leaf" + i, 1));
      edges.add(edge("hub%02d".formatted(i % 20), "hub%02d".formatted((i + 1) % 20), 1));
    }
    Layout layout = Layout.of(ties(NamedNetwork.of(edges, Set.of())), 1);

    assertWithinSquare(layout);
    assertThat(Arrays.stream(layout.x()).distinct().count()).isGreaterThan(3 * Layout.CORE);
  }

  @Test
  void theSameSeedDrawsTheSame() throws IOException {
    Ties congress = ties(PublishedNetworks.congress());

    assertThat(Layout.of(congress, 5).x()).containsExactly(Layout.of(congress, 5).x());
    assertThat(Layout.of(congress, 5).x()).isNotEqualTo(Layout.of(congress, 6).x());
  }

  private static Ties ties(Network network) {
    return network.ties().undirected();
  }

  private static void assertWithinSquare(Layout layout) {
    assertThat(min(layout.x())).isGreaterThanOrEqualTo(-0.5000001);
    assertThat(max(layout.x())).isLessThanOrEqualTo(0.5000001);
    assertThat(min(layout.y())).isGreaterThanOrEqualTo(-0.5000001);
    assertThat(max(layout.y())).isLessThanOrEqualTo(0.5000001);
  }

  private static double distance(Layout layout, int a, int b) {
    return Math.hypot(layout.x()[a] - layout.x()[b], layout.y()[a] - layout.y()[b]);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
