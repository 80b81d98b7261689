package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GroupsTest {

  private static final CoordinationSettings EVERY =
      new CoordinationSettings(10, 1, OptionalDouble.empty(), 100);

  /** 1–2 and 2–4 in two objects, 3–5 in one; the lags of the first are 2, 4 and 8. */
  @Test
  void groupsAreConnectedAndTellTheirPairs() {
    Shares shares =
        Invented.shares(
            new int[] {3, 0, 500},
            new int[] {5, 0, 505},
            new int[] {1, 1, 100},
            new int[] {2, 1, 102},
            new int[] {1, 2, 200},
            new int[] {2, 2, 204},
            new int[] {4, 2, 212});

    List<Group> groups = Groups.of(Coordination.detect(shares, EVERY));
    assertThat(groups).hasSize(2);
    Group larger = groups.getFirst();
    assertThat(larger.members()).containsExactly(1, 2, 4);
    assertThat(larger.edges()).containsExactly(0, 1);
    assertThat(larger.pairs()).isEqualTo(3);
    assertThat(larger.objects()).isEqualTo(2);
    assertThat(larger.lags()).isEqualTo(new Group.Lags(2, 3, 4, 6, 8));
    assertThat(larger.first()).isEqualTo(100);
    assertThat(larger.last()).isEqualTo(212);
    assertThat(groups.getLast().members()).containsExactly(3, 5);
    assertThat(groups.getLast().edges()).containsExactly(2);
  }

  @Test
  void pairsOfEdgesNotKeptAreNotTold() {
    Shares shares =
        Invented.shares(
            new int[] {0, 0, 1},
            new int[] {1, 0, 2},
            new int[] {0, 1, 11},
            new int[] {1, 1, 12},
            new int[] {2, 1, 21});

    List<Group> groups =
        Groups.of(
            Coordination.detect(
                shares, new CoordinationSettings(10, 1, OptionalDouble.of(0.5), 100)));
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().members()).containsExactly(0, 1);
    assertThat(groups.getFirst().pairs()).isEqualTo(2);
    assertThat(groups.getFirst().last()).isEqualTo(12);
  }
}
