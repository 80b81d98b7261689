package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SignificanceTest {

  private static final Offset<Double> EXACT = within(1e-15);

  /** With m = 4: 0.01·4/1, 0.02·4/2, 0.03·4/3 give 0.04 each, 0.5·4/4 gives 0.5. */
  @Test
  void falseDiscoveriesAreAdjustedForAllTests() {
    assertThat(Significance.adjusted(new double[] {0.5, 0.01, 0.03, 0.02}, 4))
        .containsExactly(new double[] {0.5, 0.04, 0.04, 0.04}, EXACT);
    assertThat(Significance.adjusted(new double[] {0.01}, 1000)).containsExactly(1.0);
  }

  /** Accounts 1 and 2 share twelve objects that nobody else does, seconds apart. */
  @Test
  void aPlantedPairIsFoundAndNoOther() {
    Random random = new Random(3);
    Shares shares = Invented.random(20_000, 500, 200, 1_000_000, random);
    for (int object = 200; object < 212; object++) {
      int time = random.nextInt(1_000_000);
      shares.add(1, object, shares.size(), time);
      shares.add(2, object, shares.size(), time + random.nextInt(5));
    }
    Coordination found =
        Coordination.detect(shares, new CoordinationSettings(60, 2, OptionalDouble.of(0.5), 100));

    Significance significance = Significance.of(found);
    int planted = found.edges().index().get(Edges.key(1, 2));
    assertThat(significance.p()[planted]).isLessThan(1e-12);
    assertThat(significance.expected()[planted]).isLessThan(1);
    for (int edge = 0; edge < found.edges().size(); edge++) {
      assertThat(significance.q()[edge] < 0.01).isEqualTo(edge == planted);
    }
    List<Group> groups = Groups.of(found);
    assertThat(significance.of(groups.getFirst())).isLessThan(1e-8);
  }

  /** An object shared at once by everyone makes many pairs and no evidence. */
  @Test
  void aViralObjectMakesNoEdgeSurprising() {
    Shares shares = Invented.random(2_000, 300, 100, 1_000_000, new Random(4));
    Random random = new Random(5);
    for (int i = 0; i < 1_500; i++) {
      shares.add(random.nextInt(300), 100, shares.size(), 500_000 + random.nextInt(60));
    }
    Coordination found =
        Coordination.detect(shares, new CoordinationSettings(60, 2, OptionalDouble.of(0.5), 2000));

    Significance significance = Significance.of(found);
    assertThat(found.edges().size()).isGreaterThan(1000);
    assertThat(significance.q()).isNotEmpty();
    for (double q : significance.q()) {
      assertThat(q).isGreaterThan(0.05);
    }
  }
}
