package chancery.analysis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.content.Agreement.Alpha;
import chancery.analysis.content.Agreement.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  /** Krippendorff (2011), example C: four observers, twelve units, missing values as 0. */
  private static final double[][] PUBLISHED = {
    {1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}
  };

  private static List<double[]> units(double[][] byCoder) {
    List<double[]> units = new ArrayList<>();
    for (int unit = 0; unit < byCoder[0].length; unit++) {
      int u = unit;
      units.add(
          Arrays.stream(byCoder)
              .mapToDouble(coder -> coder[u])
              .filter(value -> value != 0)
              .toArray());
    }
    return units;
  }

  private static Alpha alpha(Level level, List<double[]> units) {
    return new Agreement(level, units).alpha(1000, new SplittableRandom(1));
  }

  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.743", "ORDINAL, 0.815", "INTERVAL, 0.849"})
  void thePublishedExampleComesOut(Level level, double published) {
    Alpha alpha = alpha(level, units(PUBLISHED));

    assertThat(alpha.alpha()).isCloseTo(published, within(0.0005));
    assertThat(alpha.units()).isEqualTo(11);
    assertThat(alpha.values()).isEqualTo(40);
  }

  @Test
  void theIntervalHoldsAlphaAndRepeats() {
    Alpha alpha = alpha(Level.NOMINAL, units(PUBLISHED));

    assertThat(alpha.low()).isLessThan(alpha.alpha());
    assertThat(alpha.high()).isGreaterThan(alpha.alpha());
    assertThat(alpha).isEqualTo(alpha(Level.NOMINAL, units(PUBLISHED)));
  }

  @Test
  void perfectAgreementIsOneAndChanceIsAboutNone() {
    SplittableRandom random = new SplittableRandom(5);
    List<double[]> chance = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      chance.add(new double[] {random.nextInt(3), random.nextInt(3)});
    }

    assertThat(alpha(Level.NOMINAL, List.of(new double[] {1, 1}, new double[] {2, 2})).alpha())
        .isEqualTo(1.0);
    assertThat(alpha(Level.NOMINAL, chance).alpha()).isCloseTo(0, within(0.02));
  }

  @Test
  void withoutDifferentValuesThereIsNoAlpha() {
    assertThat(alpha(Level.NOMINAL, List.of(new double[] {1, 1}, new double[] {1, 1})).alpha())
        .isNull();
    assertThat(alpha(Level.NOMINAL, List.of(new double[] {1}, new double[] {2})).alpha()).isNull();
    assertThat(alpha(Level.NOMINAL, List.of()).units()).isZero();
  }
}
