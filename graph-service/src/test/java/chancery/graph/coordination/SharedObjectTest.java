package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SharedObjectTest {

  private static final CoordinationSettings EVERY =
      new CoordinationSettings(10, 1, OptionalDouble.empty(), 100);

  /** 1–2 in the objects 1 and 2, 2–4 in 2; 3–5 in 0. The nearest pair of 2 is that of 1 and 2. */
  @Test
  void aGroupsObjectsComeWithTheirNearestPair() {
    Shares shares =
        Invented.shares(
            new int[] {3, 0, 500},
            new int[] {5, 0, 505},
            new int[] {1, 1, 100},
            new int[] {2, 1, 102},
            new int[] {1, 2, 200},
            new int[] {2, 2, 203},
            new int[] {4, 2, 212});
    Coordination layer = Coordination.detect(shares, EVERY);
    List<Group> groups = Groups.of(layer);

    List<List<SharedObject>> objects = SharedObject.of(layer.edges(), groups, layer, 5);
    assertThat(objects.getFirst())
        .containsExactly(new SharedObject(2, 2, 4, 5), new SharedObject(1, 1, 2, 3));
    assertThat(objects.getLast()).containsExactly(new SharedObject(0, 1, 0, 1));
    assertThat(SharedObject.of(layer.edges(), groups.subList(0, 1), layer, 1))
        .containsExactly(List.of(new SharedObject(2, 2, 4, 5)));
  }
}
