package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EdgeFiguresTest {

  private static final CoordinationSettings EVERY =
      new CoordinationSettings(10, 1, OptionalDouble.empty(), 100);

  /** One post of account 0 meets three of account 1, after 1, 2 and 3 seconds. */
  @Test
  void symmetryShowsThatOneSideDidMore() {
    Coordination found =
        Coordination.detect(
            Invented.shares(
                new int[] {0, 0, 1}, new int[] {1, 0, 2}, new int[] {1, 0, 3}, new int[] {1, 0, 4}),
            EVERY);

    EdgeFigures figures = EdgeFigures.of(found);
    assertThat(figures.lagSums()).containsExactly(6);
    assertThat(figures.earlierPosts()).containsExactly(1);
    assertThat(figures.laterPosts()).containsExactly(3);
    assertThat(figures.symmetry(0)).isEqualTo(1.0 / 3);
    assertThat(figures.accountPosts()).containsExactly(1, 3);
  }

  @Test
  void aPostWithTwoObjectsIsOnePost() {
    Shares shares = new Shares();
    shares.add(0, 0, 0, 1);
    shares.add(0, 1, 0, 1);
    shares.add(1, 0, 1, 1);
    shares.add(1, 1, 2, 3);

    EdgeFigures figures = EdgeFigures.of(Coordination.detect(shares, EVERY));
    assertThat(figures.earlierPosts()).containsExactly(1);
    assertThat(figures.laterPosts()).containsExactly(2);
    assertThat(figures.accountPosts()).containsExactly(1, 2);
  }
}
