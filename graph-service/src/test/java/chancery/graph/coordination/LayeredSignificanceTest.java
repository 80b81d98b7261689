package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LayeredSignificanceTest {

  private static final CoordinationSettings EVERY =
      new CoordinationSettings(10, 1, OptionalDouble.empty(), 100);

  @Test
  void ofOneLayerItIsThatLayers() {
    Coordination layer =
        Coordination.detect(Invented.random(500, 20, 30, 500, new Random(1)), EVERY);
    LayeredSignificance layered = LayeredSignificance.of(layer.edges(), List.of(layer));

    assertThat(layered.p()).containsExactly(Significance.of(layer).p());
    Group group = Groups.of(layer).getFirst();
    assertThat(layered.of(group)).isEqualTo(Significance.of(layer).of(group));
  }

  @Test
  void ofSeveralItIsTheLeastTimesTheirNumber() {
    Coordination one = Coordination.detect(Invented.random(300, 20, 30, 500, new Random(1)), EVERY);
    Coordination two = Coordination.detect(Invented.random(300, 20, 30, 500, new Random(2)), EVERY);
    Edges edges = LayeredEdges.of(List.of(one, two), 1).edges();
    LayeredSignificance layered = LayeredSignificance.of(edges, List.of(one, two));

    for (int edge = 0; edge < edges.size(); edge++) {
      double least = 1;
      for (int layer = 0; layer < 2; layer++) {
        int place = layered.places().get(layer)[edge];
        Coordination found = layer == 0 ? one : two;
        if (place >= 0) {
          assertThat(found.edges().keys()[place]).isEqualTo(edges.keys()[edge]);
          least = Math.min(least, 2 * layered.layers().get(layer).p()[place]);
        }
      }
      assertThat(layered.p()[edge]).isEqualTo(least, Offset.offset(1e-15));
    }
  }
}
