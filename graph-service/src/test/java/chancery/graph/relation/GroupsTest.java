package chancery.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.DrawnTies;
import org.junit.jupiter.api.Test;

/** Bridges and dialogues of small networks, counted by hand. */
class GroupsTest {

  private static final Grouping GROUPS = new Grouping(new int[] {0, 0, 1, 2, Grouping.NONE}, 3);
  private static final Ties TIES =
      DrawnTies.directed("ab", "ac2", "ad", "ba", "ca3", "aa7", "ae5", "ec5");

  @Test
  void aBridgeSpreadsItsTiesOverGroups() {
    Bridges bridges = Bridges.of(TIES, GROUPS);

    assertThat(bridges.outward().toOthers()).containsExactly(3, 0, 3, 0, 0);
    assertThat(bridges.inward().toOthers()).containsExactly(3, 0, 2, 1, 0);
    assertThat(bridges.outward().participation()[0]).isCloseTo(0.625, within(1e-15));
    assertThat(bridges.inward().participation()[0]).isCloseTo(0.375, within(1e-15));
    assertThat(bridges.outward().participation()[1]).isZero();
  }

  @Test
  void aBridgeIsAsStrongAsItsWeakerDirection() {
    Bridges bridges = Bridges.of(TIES, GROUPS);

    assertThat(bridges.strength(3)).isZero();
    assertThat(bridges.strongest(10)).containsExactly(0, 2);
    assertThat(bridges.strongest(1)).containsExactly(0);
  }

  @Test
  void aDialogueIsWhatIsAnswered() {
    Ties ties = DrawnTies.directed("ac2", "ca1", "ad1", "db4", "ab9", "ae3");
    Grouping sides = new Grouping(new int[] {0, 0, 1, 1, Grouping.NONE}, 2);
    Dialogue dialogue = Dialogue.between(ties, sides, 0, 1);

    assertThat(dialogue).isEqualTo(new Dialogue(3, 1, 3, 5, 1));
    assertThat(dialogue.share()).isCloseTo(1 / 3.0, within(1e-15));
    assertThat(dialogue.weightedShare()).isEqualTo(0.25);
    assertThat(Dialogue.between(ties, sides, 1, 0)).isEqualTo(new Dialogue(3, 1, 5, 3, 1));
  }

  @Test
  void mixingCountsTiesFromGroupToGroup() {
    Mixing mixing = Mixing.of(TIES, GROUPS, 3);

    assertThat(mixing.ties()).isDeepEqualTo(new long[][] {{3, 1, 1}, {1, 0, 0}, {0, 0, 0}});
    assertThat(mixing.weights()).isDeepEqualTo(new double[][] {{9, 2, 1}, {3, 0, 0}, {0, 0, 0}});
    assertThat(mixing.total()).isEqualTo(6);
  }

  @Test
  void groupsThatAreNotShownShareTheLastRow() {
    assertThat(Mixing.of(TIES, GROUPS, 1).ties()).isDeepEqualTo(new long[][] {{3, 2}, {1, 0}});
    assertThat(Mixing.of(TIES, GROUPS, 3).ties()).hasNumberOfRows(3);
  }

  @Test
  void aGroupHasNoDialogueWithItself() {
    assertThatThrownBy(() -> Dialogue.between(TIES, GROUPS, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different groups");
  }
}
