package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

  /** Newcombe 1998, table I: 81 of 263, and 0 of 20, by Wilson's method. */
  @Test
  void sharesHaveThePublishedIntervals() {
    Interval share = Interval.share(81, 263);
    assertThat(share.low()).isCloseTo(0.2553, within(5e-5));
    assertThat(share.high()).isCloseTo(0.3662, within(5e-5));
    Interval none = Interval.share(0, 20);
    assertThat(none.low()).isCloseTo(0, within(1e-12));
    assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
  }

  @Test
  void aMeanHasTheIntervalOfItsStandardError() {
    // -1, 0 and 1: deviation 1.
    Interval mean = Interval.mean(0, 2_000_000, 3);
    assertThat(mean.value()).isZero();
    assertThat(mean.high()).isCloseTo(1, within(1e-12));
    assertThat(Interval.mean(1000, 500_000, 4).low())
        .isCloseTo(0.25 - 1.959964 * Math.sqrt(0.25 / 3 / 4), within(1e-6));
  }

  @Test
  void fewPostsLeaveAnAuthorNearTheMiddle() {
    Interval none = Interval.leaning(0, 0);
    assertThat(none.value()).isZero();
    Interval one = Interval.leaning(1000, 1);
    // Beta(2, 1): mean 2/3, variance 1/18.
    assertThat(one.value()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(one.low()).isCloseTo(1.0 / 3 - 1.959964 * 2 * Math.sqrt(1.0 / 18), within(1e-6));
    assertThat(one.low()).isNegative();
    Interval many = Interval.leaning(20_000, 20);
    assertThat(many.value()).isGreaterThan(0.9);
    assertThat(many.low()).isGreaterThan(0.7);
    assertThat(Interval.leaning(-20_000, 20).value()).isCloseTo(-many.value(), within(1e-12));
  }
}
