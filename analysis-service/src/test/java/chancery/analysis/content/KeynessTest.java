package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KeynessTest {

  @Test
  void g2IsTwiceTheSumOfObservedTimesTheLogOfObservedByExpected() {
    // Expected 20 and 40: 2 (40 ln 2 + 20 ln 0.5) = 40 ln 2.
    Keyness keyness = Keyness.of(40, 1000, 20, 2000, 1000);

    assertThat(keyness.g2()).isCloseTo(40 * Math.log(2), within(1e-9));
    assertThat(keyness.p()).isEqualTo(0.0001);
  }

  @Test
  void logOddsAreThoseOfMonroeColaresiAndQuinn() {
    // α = 300 · 60/3000 = 6: ln(46/1254) − ln(26/2274), variance 1/46 + 1/26.
    Keyness keyness = Keyness.of(40, 1000, 20, 2000, 300);

    assertThat(keyness.logOdds())
        .isCloseTo(Math.log(46.0 / 1254) - Math.log(26.0 / 2274), within(1e-12));
    assertThat(keyness.z())
        .isCloseTo(keyness.logOdds() / Math.sqrt(1.0 / 46 + 1.0 / 26), within(1e-12));
  }

  @Test
  void aWordInOnlyOneCollectionHasFiniteFigures() {
    Keyness keyness = Keyness.of(0, 1000, 10, 1000, 100);

    assertThat(keyness.g2()).isCloseTo(20 * Math.log(2), within(1e-9));
    assertThat(keyness.z()).isNegative().isFinite();
  }

  @Test
  void theSameShareIsNoKeyness() {
    Keyness keyness = Keyness.of(10, 1000, 20, 2000, 100);

    assertThat(keyness.g2()).isZero();
    assertThat(keyness.p()).isEqualTo(1);
    assertThat(keyness.z()).isCloseTo(0, within(0.03));
  }

  @Test
  void cutOffsAreThoseOfTheChiSquareDistribution() {
    assertThat(new Keyness(1, 1, 3.83, 0, 0).p()).isEqualTo(1);
    assertThat(new Keyness(1, 1, 3.84, 0, 0).p()).isEqualTo(0.05);
    assertThat(new Keyness(1, 1, 6.63, 0, 0).p()).isEqualTo(0.01);
    assertThat(new Keyness(1, 1, 10.83, 0, 0).p()).isEqualTo(0.001);
    assertThat(new Keyness(1, 1, 15.13, 0, 0).p()).isEqualTo(0.0001);
  }

  @Test
  void moreTimesThanWordsIsNoCount() {
    assertThatThrownBy(() -> Keyness.of(2, 1, 0, 5, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
