package chancery.graph.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestTest {

  @Test
  void parentsComeBeforeTheirChildrenLevelByLevel() {
    Forest forest = Forest.of(new int[] {3, 0, 0, -1, 3});

    assertThat(IntStream.range(0, 5).map(forest::post)).containsExactly(3, 0, 4, 1, 2);
    assertThat(IntStream.range(0, 5).map(forest::parent)).containsExactly(-1, 0, 0, 1, 1);
    assertThat(IntStream.range(0, 5).map(forest::depth)).containsExactly(0, 1, 1, 2, 2);
    assertThat(IntStream.range(0, 5).map(forest::descendants)).containsExactly(4, 2, 0, 0, 0);
    assertThat(IntStream.range(0, 5).map(forest::children)).containsExactly(2, 2, 0, 0, 0);
    assertThat(Shape.breadths(forest)).containsExactly(1, 2, 2);
  }

  @Test
  void aCircleIsCutAboveItsFirstPost() {
    Forest forest = Forest.of(new int[] {2, 0, 1, 2, 4});

    assertThat(forest.roots()).isEqualTo(2);
    assertThat(IntStream.range(0, 5).map(forest::post)).containsExactly(0, 4, 1, 2, 3);
    assertThat(forest.descendants(0)).isEqualTo(3);
  }

  @Test
  void aStarIsLessViralThanAChain() {
    int[] star = new int[100];
    star[0] = -1;
    int[] chain = IntStream.range(-1, 99).toArray();

    // Of n nodes, 2(n−1)/n for a star and (n+1)/3 for a chain.
    assertThat(Shape.of(Forest.of(star)).structuralVirality().orElseThrow())
        .isCloseTo(1.98, within(1e-12));
    assertThat(Shape.of(Forest.of(chain)).structuralVirality().orElseThrow())
        .isCloseTo(101 / 3.0, within(1e-12));
    assertThat(Shape.of(Forest.of(star)).maxBreadth()).isEqualTo(99);
    assertThat(Shape.of(Forest.of(chain)).depth()).isEqualTo(99);
  }

  @Test
  void structuralViralityIsTheMeanDistanceOfAllPairs() {
    Random random = new Random(7);
    int[] parents = new int[60];
    parents[0] = -1;
    for (int post = 1; post < parents.length; post++) {
      parents[post] = random.nextInt(post);
    }
    double sum = 0;
    for (int one = 0; one < parents.length; one++) {
      for (int other = 0; other < one; other++) {
        sum += distance(parents, one, other);
      }
    }

    assertThat(Shape.of(Forest.of(parents)).structuralVirality().orElseThrow())
        .isCloseTo(sum / (60 * 59 / 2.0), within(1e-12));
  }

  private static int distance(int[] parents, int one, int other) {
    int steps = 0;
    int a = one;
    int b = other;
    while (a != b) {
      // A parent has the smaller number here.
      if (a > b) {
        a = parents[a];
      } else {
        b = parents[b];
      }
      steps++;
    }
    return steps;
  }

  @Test
  void aRootAloneHasNoVirality() {
    Shape alone = Shape.of(Forest.of(new int[] {-1}));

    assertThat(alone.structuralVirality()).isEmpty();
    assertThat(alone.depth()).isZero();
    assertThatThrownBy(() -> Shape.of(Forest.of(new int[] {-1, -1})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there are 2");
  }

  @Test
  void aViralCascadeOfAMillionPostsIsMeasured() {
    Random random = new Random(8);
    int[] parents = new int[1_000_000];
    Arrays.setAll(parents, post -> post == 0 ? -1 : random.nextInt(Math.max(1, post / 2)));

    Shape shape = Shape.of(Forest.of(parents));

    assertThat(shape.size()).isEqualTo(1_000_000);
    assertThat(Arrays.stream(shape.breadths()).sum()).isEqualTo(1_000_000);
  }
}
