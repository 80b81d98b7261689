package chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAreaTest {

  @Test
  void equalScoresCountHalf() {
    RocArea area = RocArea.of(new double[] {3, 2}, new double[] {1, 2});

    assertThat(area.area()).isEqualTo(0.875);
    // Placements 1 and 0.75 on either side: variance 0.03125 / 2 + 0.03125 / 2.
    assertThat(area.low()).isCloseTo(0.875 - 1.959964 * Math.sqrt(0.03125), within(1e-12));
    assertThat(area.high()).isEqualTo(1);
  }

  @Test
  void theIntervalHoldsWhatItPromises() {
    SplittableRandom random = new SplittableRandom(4);
    int held = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      RocArea area = RocArea.of(drawn(random, 80, 0.2), drawn(random, 60, 0));
      // P(U1 + 0.2 > U2) = 1 - 0.8 * 0.8 / 2.
      held += area.low() <= 0.68 && area.high() >= 0.68 ? 1 : 0;
    }
    assertThat(held / (double) trials).isBetween(0.91, 0.98);
  }

  @Test
  void theSignalsAreJudged() throws IOException {
    String section = new SignalsSection().markdown(SampleData.path(""));

    assertThat(section).contains("accounts of the Agency").contains("| **score** | 0.");
  }

  private static double[] drawn(SplittableRandom random, int count, double shift) {
    return random.doubles(count).map(one -> one + shift).toArray();
  }
}
