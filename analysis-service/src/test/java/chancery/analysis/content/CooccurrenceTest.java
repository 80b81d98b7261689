package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CooccurrenceTest {

  @Test
  void figuresFollowFromTheFourfoldTable() {
    // 20 both, 20 only the first, 30 only the second, 130 neither.
    Cooccurrence pair = new Cooccurrence(200, 40, 50, 20);

    assertThat(pair.expected()).isEqualTo(10);
    assertThat(pair.pmi()).isCloseTo(1, within(1e-12));
    assertThat(pair.jaccard()).isCloseTo(20.0 / 70, within(1e-12));
    // (20·130 − 20·30) / √(40·160·50·150)
    assertThat(pair.phi()).isCloseTo(2000 / Math.sqrt(40.0 * 160 * 50 * 150), within(1e-12));
  }

  @Test
  void whatNeverMeetsHasNoMutualInformation() {
    Cooccurrence pair = new Cooccurrence(100, 10, 10, 0);

    assertThat(pair.pmi()).isNull();
    assertThat(pair.jaccard()).isZero();
    assertThat(pair.phi()).isNegative();
  }

  @Test
  void withoutPostsThereIsNothingToSay() {
    Cooccurrence pair = new Cooccurrence(0, 0, 0, 0);

    assertThat(pair.expected()).isZero();
    assertThat(pair.jaccard()).isNull();
    assertThat(pair.phi()).isNull();
  }

  @Test
  void aTableThatCannotBeIsRefused() {
    assertThatThrownBy(() -> new Cooccurrence(10, 3, 3, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Cooccurrence(10, 8, 8, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
