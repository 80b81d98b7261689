package chancery.graph.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.community.CommunityMatching.Match;
import chancery.graph.relation.Grouping;
import org.junit.jupiter.api.Test;

class CommunityMatchingTest {

  private static final int NONE = Grouping.NONE;

  /**
   * Of five nodes one has left and one has come; the second community of the first window has gone,
   * another is there in the second.
   */
  @Test
  void aCommunityIsCarriedOnByTheOneThatSharesItsNodes() {
    Grouping earlier = new Grouping(new int[] {0, 0, 0, 0, 0, 1, 1}, 2);
    Grouping later = new Grouping(new int[] {1, 1, 1, 1, 1, 0, 0}, 2);
    CommunityMatching matching =
        CommunityMatching.of(earlier, later, new int[] {0, 1, 2, 3, NONE, NONE, NONE}, 0.3);

    assertThat(matching.matches()).containsExactly(new Match(0, 1, 4, 4 / 6.0));
    assertThat(matching.successor()).containsExactly(1, NONE);
    assertThat(matching.predecessor()).containsExactly(NONE, 0);
  }

  @Test
  void ofASplitTheLargerPartKeepsTheName() {
    Grouping earlier = new Grouping(new int[] {0, 0, 0, 0, 0}, 1);
    Grouping later = new Grouping(new int[] {0, 0, 1, 1, 1}, 2);
    CommunityMatching matching =
        CommunityMatching.of(earlier, later, new int[] {0, 1, 2, 3, 4}, 0.3);

    assertThat(matching.matches())
        .containsExactly(new Match(0, 1, 3, 0.6), new Match(0, 0, 2, 0.4));
    assertThat(matching.successor()).containsExactly(1);
    assertThat(matching.predecessor()).containsExactly(NONE, 0);
  }

  @Test
  void whatIsTooUnlikeIsAnother() {
    Grouping earlier = new Grouping(new int[] {0, 0, 0, 0, 0}, 1);
    Grouping later = new Grouping(new int[] {0, NONE, 1, 1, 1}, 2);

    assertThat(
            CommunityMatching.of(earlier, later, new int[] {0, 1, NONE, NONE, NONE}, 0.2)
                .predecessor())
        .containsExactly(NONE, NONE);
  }

  @Test
  void theThresholdIsASimilarity() {
    Grouping grouping = new Grouping(new int[] {0}, 1);

    assertThatThrownBy(() -> CommunityMatching.of(grouping, grouping, new int[] {0}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("threshold");
  }
}
