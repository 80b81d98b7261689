package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastTest {

  /** Dunning 1993, table 2: "the swiss", counts 110, 2442, 111 and 29114, -2 log λ 270.72. */
  @Test
  void g2IsThatOfThePublishedExample() {
    long with = 110;
    long slice = 110 + 2442;
    long allWith = 110 + 111;
    long all = 110 + 2442 + 111 + 29_114;
    assertThat(Contrast.g2(with, slice, allWith, all)).isCloseTo(270.72, within(0.01));
    assertThat(Contrast.g2(allWith - with, all - slice, allWith, all))
        .isCloseTo(-270.72, within(0.01));
  }

  @Test
  void whatIsAsFrequentEverywhereHasNoKeyness() {
    assertThat(Contrast.g2(10, 100, 100, 1000)).isCloseTo(0, within(1e-9));
  }

  @Test
  void aPartThatIsTheWholeDoesNotDiffer() {
    assertThat(Contrast.z(0.3, 50, 0.3, 0.2, 50)).isZero();
    assertThat(Contrast.z(0.5, 100, 0.3, 0.25, 1_000_000)).isCloseTo(4, within(1e-3));
  }
}
