package chancery.graph.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.cascade.RepostTrees.RepostTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepostTreesTest {

  @Test
  void theTreesOfTwitter15HaveTheFiguresKnownOfThem() {
    List<RepostTree> trees = RepostTrees.all();

    assertThat(trees).hasSize(1490);
    assertThat(trees.stream().mapToInt(RepostTree::lines).average().orElseThrow())
        .isCloseTo(419, within(0.5));
    List<Forest> forests = trees.stream().map(RepostTree::forest).toList();
    assertThat(forests.stream().mapToInt(RepostTreesTest::depth).max()).hasValue(12);
    // Known as 3.67: there, the root of 17 trees which is named as its own parent stands one
    // deeper.
    assertThat(forests.stream().mapToInt(RepostTreesTest::depth).average().orElseThrow())
        .isCloseTo(3.67, within(0.01));
    assertThat(forests.stream().filter(forest -> forest.roots() == 1))
        .hasSizeGreaterThan(1400)
        .map(Shape::of)
        .allSatisfy(shape -> {
          assertThat(shape.structuralVirality().orElse(1)).isBetween(1.0, 2.0 * shape.depth());
          assertThat(shape.maxBreadth()).isLessThan(shape.size() + 1);
        });
  }

  private static int depth(Forest forest) {
    return forest.depth(forest.size() - 1);
  }
}
