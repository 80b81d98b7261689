package chancery.analysis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.account.Ranking.Chance;
import chancery.analysis.account.Sighting.Form;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final Chance CHANCE = new Chance(200, 500, 50, 7);
  private static final long UNKNOWN = Sighting.UNKNOWN;

  /** Member 0 has the accounts 0 and 1, member 1 account 2, member 2 account 3 and no post. */
  private static Conduct three() {
    Conduct conduct = new Conduct(3, new int[] {0, 0, 1, 2}, 10, 10);
    conduct.post(0, 0, new Sighting(Form.ORIGINAL, 30, 10, 100));
    conduct.post(0, 1, new Sighting(Form.REPLY, 10, 2, 300));
    conduct.post(1, 1, new Sighting(Form.ORIGINAL, 0, 20, 50));
    conduct.post(1, 9, new Sighting(Form.REPOST, 900, 800, 50));
    conduct.post(2, 4, new Sighting(Form.QUOTE, UNKNOWN, UNKNOWN, UNKNOWN));
    conduct.addresses(0, 1, 0);
    conduct.addresses(1, 0, 4);
    conduct.addresses(0, 2, 1);
    conduct.addresses(0, 0, 1);
    return conduct;
  }

  @Test
  void measuresFollowTheirFormulas() {
    double[][] measures = three().measures();

    assertThat(of(measures, Yardstick.REACH, 0)).isEqualTo(200 + 50);
    assertThat(of(measures, Yardstick.ACTIVITY, 0)).isCloseTo(0.4, within(1e-12));
    assertThat(of(measures, Yardstick.ORIGINALITY, 0)).isEqualTo(0.5);
    assertThat(of(measures, Yardstick.RESPONSIVENESS, 0)).isEqualTo(0.5);
    assertThat(of(measures, Yardstick.RESONANCE, 0)).isEqualTo(15);
    assertThat(of(measures, Yardstick.INTERACTION_RATE, 0))
        .isCloseTo(40 / (3 * 150.0), within(1e-12));
    assertThat(of(measures, Yardstick.MUTUAL_CONNECTIONS, 0)).isEqualTo(1);
    assertThat(of(measures, Yardstick.CENTRALITY, 0)).isEqualTo(1);
  }

  @Test
  void whatIsNotKnownHasNoValue() {
    double[][] measures = three().measures();

    for (Yardstick yardstick :
        new Yardstick[] {
          Yardstick.REACH, Yardstick.RESPONSIVENESS, Yardstick.RESONANCE, Yardstick.INTERACTION_RATE
        }) {
      assertThat(of(measures, yardstick, 1)).as(yardstick.name()).isNaN();
    }
    assertThat(of(measures, Yardstick.ORIGINALITY, 1)).isZero();
    assertThat(of(measures, Yardstick.ORIGINALITY, 2)).isNaN();
  }

  @Test
  void whoDidNotPostHasNoPlace() {
    Ranking ranking = Ranking.of(three(), Weights.EQUAL, CHANCE);

    assertThat(ranking.places()).containsExactly(1, 2, 0);
    assertThat(ranking.index()[2]).isNaN();
    assertThat(ranking.placeIntervals()[2].known()).isFalse();
  }

  @Test
  void percentilesCountEqualValuesHalf() {
    double[][] ranks =
        CompositeIndex.percentiles(new double[][] {{5, 1, 5, Double.NaN, 9}, {3, 3, 3, 3, 3}});

    assertThat(ranks[0]).containsExactly(0.5, 0, 0.5, Double.NaN, 1);
    assertThat(ranks[1]).containsOnly(0.5);
  }

  @Test
  void equalIndicesShareAPlace() {
    assertThat(CompositeIndex.places(new double[] {50, 70, 50, Double.NaN, 10}))
        .containsExactly(2, 1, 2, 0, 4);
  }

  @Test
  void anIndexIsTheWeightedMeanOfThePercentiles() {
    double[][] percentiles = {{1, 0.5}, {0, Double.NaN}};

    assertThat(CompositeIndex.of(percentiles, new double[] {0.75, 0.25})).containsExactly(75, 50);
    assertThat(CompositeIndex.of(percentiles, new double[] {0, 1})).containsExactly(0, Double.NaN);
  }

  @Test
  void theSameSeedGivesTheSameRanking() {
    Ranking one = Ranking.of(busy(), Weights.EQUAL, CHANCE);
    Ranking again = Ranking.of(busy(), Weights.EQUAL, CHANCE);
    Ranking other = Ranking.of(busy(), Weights.EQUAL, new Chance(200, 500, 50, 8));

    assertThat(again.indexIntervals()).isEqualTo(one.indexIntervals());
    assertThat(again.holds()).isEqualTo(one.holds());
    assertThat(other.measureIntervals()[1]).isNotEqualTo(one.measureIntervals()[1]);
  }

  @Test
  void intervalsHoldTheMeasureAndAreAsWideAsTheTheoryOfMeansSays() {
    Ranking ranking = Ranking.of(busy(), Weights.EQUAL, new Chance(1000, 1, 50, 7));
    int activity = Yardstick.ACTIVITY.ordinal();
    for (int member = 0; member < 5; member++) {
      Interval interval = ranking.measureIntervals()[activity][member];
      double mean = ranking.measures()[activity][member];
      // Posts of a day are uniform on 0 to 2 (member + 1): the variance of a mean over 400 days.
      double most = 2.0 * (member + 1);
      double deviation = Math.sqrt(most * (most + 2) / 12 / 400);
      assertThat(interval.high() - interval.low()).isCloseTo(3.92 * deviation, within(deviation));
      assertThat(mean).isBetween(interval.low(), interval.high());
    }
  }

  @Test
  void weightsThatHardlyVaryKeepEveryPlace() {
    Ranking firm = Ranking.of(busy(), Weights.EQUAL, new Chance(10, 300, 1e9, 7));
    Ranking loose = Ranking.of(busy(), Weights.EQUAL, new Chance(10, 300, 2, 7));

    assertThat(Arrays.stream(firm.holds()).min().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(loose.holds()).min().orElseThrow()).isLessThan(1);
  }

  @Test
  void drawnWeightsHaveTheMeanAndTheSpreadOfTheDistribution() {
    double[] mean = {0.5, 0.02, 0.48, 0};
    Dirichlet dirichlet = Dirichlet.around(mean, 20);
    SplittableRandom random = new SplittableRandom(1);
    double[] sum = new double[4];
    double[] squares = new double[4];
    int draws = 50_000;
    for (int i = 0; i < draws; i++) {
      double[] drawn = dirichlet.draw(random);
      assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-9));
      for (int j = 0; j < drawn.length; j++) {
        sum[j] += drawn[j] / draws;
        squares[j] += drawn[j] * drawn[j] / draws;
      }
    }
    for (int j = 0; j < mean.length; j++) {
      double variance = mean[j] * (1 - mean[j]) / 21;
      assertThat(sum[j]).isCloseTo(mean[j], within(0.002));
      assertThat(squares[j] - sum[j] * sum[j]).isCloseTo(variance, within(0.0005));
    }
  }

  @Test
  void weightsAreSharesOfTheirSum() {
    assertThat(
            Weights.of(Map.of(Yardstick.REACH, 3.0, Yardstick.ACTIVITY, 1.0)).of(Yardstick.REACH))
        .isEqualTo(0.75);
    assertThatThrownBy(() -> Weights.of(Map.of(Yardstick.REACH, -1.0)))
        .hasMessageContaining("at least 0");
    assertThatThrownBy(() -> Weights.of(Map.of(Yardstick.REACH, 0.0)))
        .hasMessageContaining("above 0");
    assertThatThrownBy(() -> Weights.of(Map.of(Yardstick.REACH, Double.NaN)))
        .hasMessageContaining("at least 0");
  }

  /** Five members over 400 days, each more active than the one before, and less original. */
  private static Conduct busy() {
    Conduct conduct = new Conduct(5, new int[] {0, 1, 2, 3, 4}, 400, 400);
    SplittableRandom random = new SplittableRandom(42);
    for (int day = 0; day < 400; day++) {
      for (int member = 0; member < 5; member++) {
        int posts = random.nextInt(2 * (member + 1) + 1);
        for (int post = 0; post < posts; post++) {
          Form form = random.nextInt(6) > member ? Form.ORIGINAL : Form.REPOST;
          conduct.post(member, day, new Sighting(form, random.nextInt(50), 5, 100));
        }
      }
    }
    return conduct;
  }

  private static double of(double[][] measures, Yardstick yardstick, int member) {
    return measures[yardstick.ordinal()][member];
  }
}
