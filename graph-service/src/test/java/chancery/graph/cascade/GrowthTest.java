package chancery.graph.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.cascade.Growth.Point;
import chancery.graph.cascade.Growth.Share;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

  @Test
  void theCurveIsExactAtEachOfItsPoints() {
    Forest star = star(1001);
    long[] times = LongStream.range(0, 1001).map(post -> 10 * post).toArray();

    Growth growth = Growth.of(star, times, allKnown(1001), 11);

    assertThat(growth.curve()).hasSize(11).startsWith(new Point(0, 1));
    assertThat(growth.curve().getLast()).isEqualTo(new Point(10_000, 1001));
    assertThat(growth.curve())
        .allSatisfy(point -> assertThat(point.posts()).isEqualTo(point.time() / 10 + 1));
    assertThat(growth.shares())
        .containsExactly(
            new Share(0.1, 1000), new Share(0.5, 5000), new Share(0.9, 9000), new Share(1, 10_000));
  }

  @Test
  void postsOfOneMomentAreOnePoint() {
    Growth growth = Growth.of(star(5), new long[] {1, 7, 7, 7, 7}, allKnown(5), 50);

    assertThat(growth.curve()).containsExactly(new Point(1, 1), new Point(7, 5));
  }

  @Test
  void aRootThatIsNotThereDoesNotCount() {
    boolean[] known = allKnown(3);
    known[0] = false;

    Growth growth = Growth.of(Forest.of(new int[] {-1, 0, 1}), new long[] {0, 5, 9}, known, 10);

    assertThat(growth.curve()).containsExactly(new Point(5, 1), new Point(9, 2));
    assertThat(growth.timeToDepth()).containsExactly(Long.MAX_VALUE, 5, 9);
  }

  private static Forest star(int size) {
    int[] parents = new int[size];
    parents[0] = -1;
    return Forest.of(parents);
  }

  private static boolean[] allKnown(int size) {
    boolean[] known = new boolean[size];
    Arrays.fill(known, true);
    return known;
  }
}
