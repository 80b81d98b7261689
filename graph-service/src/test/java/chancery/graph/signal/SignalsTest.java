package chancery.graph.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.graph.signal.Signals.Score;
import chancery.graph.signal.Signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final long HOUR = 3_600_000;

  @Test
  void entropyIsOneRoundTheClockAndNoneInOneHour() {
    int[] even = new int[24];
    java.util.Arrays.fill(even, 100);
    int[] one = new int[24];
    one[9] = 100;

    assertThat(Rhythm.entropy(even)).isEqualTo(1);
    assertThat(Rhythm.entropy(one)).isZero();
    assertThat(Rhythm.entropy(new int[24])).isNaN();
  }

  @Test
  void aNightGapRunsOverMidnightAndBearsAFewPosts() {
    int[] hours = new int[24];
    for (int hour = 7; hour < 23; hour++) {
      hours[hour] = 50;
    }
    assertThat(Rhythm.nightGap(hours)).isEqualTo(8);
    hours[3] = 5;
    assertThat(Rhythm.nightGap(hours)).isEqualTo(8);
    hours[4] = 5;
    assertThat(Rhythm.nightGap(hours)).isEqualTo(5);
  }

  @Test
  void aClockHasTheLeastBurstiness() {
    assertThat(Rhythm.burstiness(new long[] {60, 60, 60, 60})).isEqualTo(-1);
    assertThat(Rhythm.burstiness(new long[] {1, 1, 1, 1, 1, 1, 5000})).isGreaterThan(0.4);
    assertThat(Rhythm.burstiness(new long[] {60, 60})).isNaN();
    SplittableRandom random = new SplittableRandom(1);
    long[] chance = new long[20_000];
    for (int i = 0; i < chance.length; i++) {
      chance[i] = (long) (-Math.log(1 - random.nextDouble()) * 1e6);
    }
    assertThat(Rhythm.burstiness(chance)).isCloseTo(0, within(0.02));
  }

  @Test
  void namesDrawnAtRandomSurpriseMost() {
    List<String> handles = new ArrayList<>();
    for (String first : List.of("anna", "peter", "maria", "harbour", "garden", "winter")) {
      for (String second : List.of("smith", "jones", "walker", "fisher", "weaver", "miller")) {
        handles.add(first + second);
      }
    }
    handles.add("xq7zk2vw9p");
    HandleModel model = new HandleModel(handles);

    assertThat(model.surprise("xq7zk2vw9p")).isGreaterThan(1.2 * model.surprise("annasmith"));
    assertThat(HandleModel.digits("xq7zk2vw9p")).isCloseTo(0.3, within(1e-12));
    assertThat(HandleModel.digits("")).isZero();
  }

  @Test
  void valuesAreThoseOfTheTraces() {
    Traces traces =
        new Traces(
            new long[] {0, HOUR, 2 * HOUR, 24 * HOUR},
            new Counts(4, 1),
            new Counts(3, 2),
            new Counts(0, 0),
            new int[] {3, 1},
            Map.of(SignalKind.DIGITS, 0.25));

    assertThat(traces.values())
        .containsEntry(SignalKind.POSTS_PER_DAY, 2.0)
        .containsEntry(SignalKind.REPOSTS, 0.25)
        .containsEntry(SignalKind.SHARED_TEXTS, 2 / 3.0)
        .containsEntry(SignalKind.PARTNERS, 0.5)
        .containsEntry(SignalKind.DIGITS, 0.25)
        .doesNotContainKey(SignalKind.REPEATED_TEXTS);
  }

  @Test
  void percentilesAreMidRanks() {
    Distribution distribution = new Distribution(List.of(0.0, 0.0, 0.0, 1.0));

    assertThat(distribution.percentile(0)).isEqualTo(0.375);
    assertThat(distribution.percentile(1)).isEqualTo(0.875);
    assertThat(distribution.percentile(-1)).isZero();
    assertThat(distribution.percentile(2)).isEqualTo(1);
    assertThat(distribution.median()).isZero();
  }

  @Test
  void familiesCountTheSameHoweverManySignalsTheyHave() {
    Signals signals = new Signals(List.of(Map.of(), of(0, 0, 0), of(1, 1, 1), of(2, 2, 2)));

    List<Signal> high = signals.of(of(2, 0, 0));
    assertThat(high).extracting(Signal::kind).isSorted();
    // Copies: (5/6 + 1/6) / 2; partners 1/6.
    assertThat(signals.score(of(2, 0, 0))).isCloseTo((0.5 + 1 / 6.0) / 2, within(1e-12));
    assertThat(signals.score(Map.of())).isNaN();
  }

  @Test
  void lowValuesAreUnusualWhereTheyMatter() {
    Signals signals =
        new Signals(List.of(Map.of(SignalKind.AGE, 10.0), Map.of(SignalKind.AGE, 1000.0)));

    Signal young = signals.of(Map.of(SignalKind.AGE, 1.0)).getFirst();
    assertThat(young.percentile()).isZero();
    assertThat(young.unusual()).isEqualTo(1);
    assertThat(Signals.strongest(List.of(young))).containsExactly(SignalKind.AGE);
  }

  @Test
  void theIntervalHoldsTheScoreNarrowsAndRepeats() {
    List<Map<SignalKind, Double>> others = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 200; i++) {
      others.add(sleeper(30 + i, random).values());
    }
    Signals signals = new Signals(others);
    Traces account = sleeper(300, random);

    Score score = signals.score(account, 200, new SplittableRandom(5));
    assertThat(score.score()).isBetween(score.low(), score.high());
    assertThat(score.low()).isLessThan(score.high());
    assertThat(signals.score(account, 200, new SplittableRandom(5))).isEqualTo(score);
  }

  @Test
  void whoNeverSleepsStandsOut() {
    List<Map<SignalKind, Double>> others = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      others.add(sleeper(200, random).values());
    }
    long[] clock = new long[200];
    for (int i = 0; i < clock.length; i++) {
      clock[i] = i * 17 * 60_000L;
    }
    Traces machine =
        new Traces(
            clock,
            new Counts(200, 200),
            new Counts(10, 10),
            new Counts(10, 9),
            new int[] {9},
            Map.of());
    Signals signals = new Signals(others);

    assertThat(signals.score(machine.values())).isGreaterThan(0.9);
    assertThat(Signals.strongest(signals.of(machine.values())))
        .contains(SignalKind.HOURS, SignalKind.NIGHT_GAP, SignalKind.REGULARITY);
  }

  private static Traces sleeper(int posts, SplittableRandom random) {
    long[] times = new long[posts];
    for (int i = 0; i < posts; i++) {
      long day = random.nextInt(30);
      times[i] = day * 24 * HOUR + (7 + random.nextInt(15)) * HOUR + random.nextInt((int) HOUR);
    }
    java.util.Arrays.sort(times);
    return new Traces(
        times,
        new Counts(posts, random.nextInt(posts)),
        new Counts(posts, random.nextInt(3)),
        new Counts(posts, 0),
        new int[] {1, 1, 1, 2},
        Map.of());
  }

  private static Map<SignalKind, Double> of(double reposts, double shared, double partners) {
    return Map.of(
        SignalKind.REPOSTS, reposts,
        SignalKind.SHARED_TEXTS, shared,
        SignalKind.PARTNERS, partners);
  }
}
