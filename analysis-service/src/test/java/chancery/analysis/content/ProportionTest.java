package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

  /** Newcombe (1998), Table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void intervalsAreThePublishedOnes(long part, long all, double low, double high) {
    Proportion proportion = Proportion.of(part, all);

    assertThat(proportion.low()).isCloseTo(low, within(0.00005));
    assertThat(proportion.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void theShareLiesWithin() {
    Proportion all = Proportion.of(5, 5);

    assertThat(all.share()).isEqualTo(1);
    assertThat(all.high()).isCloseTo(1, within(1e-12));
    assertThat(all.low()).isBetween(0.5, 0.6);
  }
}
