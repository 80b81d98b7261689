package chancery.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.trend.Spikes.Hours;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpikesTest {

  private static final BurstRules RULES = new BurstRules(10, 6);

  @Test
  void whatIsSaidMoreOftenThanInTheTwelveHoursBeforeSpikes() {
    Spikes spikes = spikes(hours(100, 100), 100, 100);

    assertThat(spikes.weight(new Hours(hours(2, 30), 2, 2))).isPresent();
    assertThat(spikes.weight(new Hours(hours(30, 30), 2, 2))).isEmpty();
    assertThat(spikes.weight(new Hours(hours(0, 12), 0, 0))).isPresent();
  }

  @Test
  void whatIsSaidEveryMorningOrEveryFridayIsNoSpike() {
    Spikes spikes = spikes(hours(100, 100), 100, 100);

    assertThat(spikes.weight(new Hours(hours(1, 30), 28, 2))).isEmpty();
    assertThat(spikes.weight(new Hours(hours(1, 30), 2, 28))).isEmpty();
    assertThat(spikes.weight(new Hours(hours(1, 30), 15, 15))).isPresent();
  }

  @Test
  void fewPostsAndShortHistoriesMakeNoSpike() {
    assertThat(spikes(hours(100, 100), 0, 0).weight(new Hours(hours(0, 9), 0, 0))).isEmpty();
    int[] young = new int[13];
    Arrays.fill(young, 8, 13, 100);
    Spikes cold = spikes(young, 0, 0);
    assertThat(cold.warm()).isFalse();
    assertThat(cold.weight(new Hours(hours(0, 50), 0, 0))).isEmpty();
  }

  @Test
  void theExpectedPostsAreThoseOfTheUsualRate() {
    Spikes spikes = spikes(hours(100, 50), 0, 0);

    assertThat(spikes.expected(new Hours(hours(2, 30), 0, 0)))
        .isCloseTo(50 * 25.0 / 1201, within(1e-12));
  }

  private static Spikes spikes(int[] all, int dayBefore, int weekBefore) {
    return new Spikes(BurstModel.USUAL, RULES, new Hours(all, dayBefore, weekBefore));
  }

  private static int[] hours(int before, int running) {
    int[] hours = new int[13];
    Arrays.fill(hours, before);
    hours[12] = running;
    return hours;
  }
}
