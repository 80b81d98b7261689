package chancery.analysis.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.classify.Calibration.Judged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void withoutFittingItIsTheSoftmax() {
    double[] scores = {0, Math.log(2), Math.log(5)};

    Calibration.none(3).probabilities(scores);

    assertThat(scores).containsExactly(new double[] {1 / 8.0, 2 / 8.0, 5 / 8.0}, within(1e-12));
  }

  @Test
  void greatScoresDoNotOverflow() {
    double[] scores = {1000, 1001};

    Softmax.of(scores);

    assertThat(scores[1]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
  }

  /** Two classes, one score: of texts that score ±2, three in four are what the score says. */
  @Test
  void overconfidentScoresAreLoweredToWhatTheyKeep() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      judged.add(new Judged(new double[] {2, -2}, i < 3 ? 0 : 1, 1));
      judged.add(new Judged(new double[] {-2, 2}, i < 3 ? 1 : 0, 1));
    }
    double[] scores = {2, -2};

    Calibration.fit(judged, 2).probabilities(scores);

    assertThat(scores[0]).isCloseTo(0.75, within(0.001));
  }

  @Test
  void weightsCountLikeRepetition() {
    List<Judged> judged =
        List.of(new Judged(new double[] {0, 0}, 0, 9), new Judged(new double[] {0, 0}, 1, 1));
    double[] scores = {0, 0};

    Calibration.fit(judged, 2).probabilities(scores);

    assertThat(scores[0]).isCloseTo(0.9, within(0.005));
  }
}
