package chancery.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConfusionTest {

  /** Ten texts: of class 0 three right of four, of class 1 two of four, of class 2 one of two. */
  private static final int[] ACTUAL = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2};

  private static final int[] CALLED = {0, 0, 0, 1, 1, 1, 0, 2, 2, -1};

  private static final Confusion CONFUSION = Confusion.of(ACTUAL, CALLED, 3);

  @Test
  void averagesAreTakenOverTheClasses() {
    assertThat(CONFUSION.accuracy()).isEqualTo(0.6);
    assertThat(CONFUSION.macroRecall()).isCloseTo((0.75 + 0.5 + 0.5) / 3, within(1e-12));
    assertThat(CONFUSION.f1(0)).isCloseTo(2 * 0.75 * 0.75 / 1.5, within(1e-12));
    assertThat(CONFUSION.f1(1)).isCloseTo(2 * (2 / 3.0) * 0.5 / (2 / 3.0 + 0.5), within(1e-12));
    assertThat(CONFUSION.f1(2)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aTextOfWhichNothingWasCalledIsWrong() {
    assertThat(CONFUSION.counts()[2]).containsExactly(0, 0, 1, 1);
  }

  @Test
  void classesThatDoNotOccurAreLeftOutOfTheAverage() {
    Confusion two = Confusion.of(new int[] {0, 2}, new int[] {0, 2}, 3);

    assertThat(two.macroRecall()).isEqualTo(1);
    assertThat(two.macroF1()).isEqualTo(1);
  }

  @Test
  void theIntervalIsTheSameEachTimeAndHoldsTheFigure() {
    Interval interval = Interval.of(ACTUAL, CALLED, 3, Confusion::accuracy);

    assertThat(interval).isEqualTo(Interval.of(ACTUAL, CALLED, 3, Confusion::accuracy));
    assertThat(interval.low()).isBetween(0.2, 0.4);
    assertThat(interval.high()).isBetween(0.8, 0.9);
  }

  @Test
  void theCalibrationErrorIsWhatBinsMissTheirPromiseBy() {
    CalibrationError error = new CalibrationError();
    error.add(0.9, true, 1);
    error.add(0.9, false, 1);
    error.add(0.4, true, 2);

    assertThat(error.value()).isCloseTo((2 * 0.4 + 2 * 0.6) / 4, within(1e-12));
  }
}
