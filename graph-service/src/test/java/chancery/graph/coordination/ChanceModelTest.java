package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChanceModelTest {

  /** Object and time. */
  private static final int[][] PLACES = {{0, 1}, {0, 2}, {0, 3}, {0, 30}, {1, 1}, {1, 4}, {1, 13}};

  private static final CoordinationSettings SETTINGS =
      new CoordinationSettings(10, 1, OptionalDouble.empty(), 100);

  /** Over all 210 ways to give the seven shares to three accounts with three, two and two. */
  @Test
  void theMeanIsThatOfAllPermutations() {
    List<Integer> weights = new ArrayList<>();
    permute(new int[] {3, 2, 2}, new int[PLACES.length], 0, weights);

    ChanceModel chance = ChanceModel.of(pairs(new int[] {0, 0, 0, 1, 1, 2, 2}));
    double mean = weights.stream().mapToInt(Integer::intValue).average().orElseThrow();
    assertThat(weights).hasSize(210);
    assertThat(chance.mean(3, 2)).isCloseTo(mean, within(1e-12));
  }

  /** With mean 1, none or one has the probability 2/e. */
  @Test
  void theTailIsPoissons() {
    assertThat(ChanceModel.upperTail(2, 1)).isCloseTo(1 - 2 / Math.E, within(1e-15));
    assertThat(ChanceModel.upperTail(1, 5)).isCloseTo(1 - Math.exp(-5), within(1e-15));
  }

  /** e^-1 (1/40! + 1/41! + ...), of which the first term is 4.5088e-49. */
  @Test
  void smallProbabilitiesAreNotLost() {
    assertThat(ChanceModel.upperTail(40, 1)).isCloseTo(4.62145e-49, within(1e-53));
  }

  /** Two shares of each account in one burst are four pairs and one encounter; later one more. */
  @Test
  void aBurstIsOneEncounter() {
    Coordination found =
        Coordination.detect(
            Invented.shares(
                new int[] {0, 0, 1},
                new int[] {0, 0, 2},
                new int[] {1, 0, 3},
                new int[] {1, 0, 4},
                new int[] {1, 0, 50},
                new int[] {0, 0, 55}),
            SETTINGS);

    assertThat(found.edges().weights()).containsExactly(5);
    assertThat(Encounters.of(found)).containsExactly(2);
  }

  /** Kolmogorov and Smirnov: 1.63/√n is the bound at 1 %. */
  @Test
  void accountsThatShareByChanceHaveUniformProbabilities() {
    Random random = new Random(11);
    Shares shares = new Shares();
    for (int i = 0; i < 20_000; i++) {
      int account = (int) (60 * Math.pow(random.nextDouble(), 1.5));
      int object = (int) (300 * Math.pow(random.nextDouble(), 2));
      shares.add(account, object, i, random.nextInt(50_000));
    }
    double[] p = randomised(shares, random);

    assertThat(distanceFromUniform(p)).isLessThan(1.63 / Math.sqrt(p.length));
  }

  /** Spread between the probabilities of more, and of at least as many, as they come in steps. */
  private static double[] randomised(Shares shares, Random random) {
    CoordinationSettings settings = new CoordinationSettings(60, 1, OptionalDouble.empty(), 1000);
    Coordination found = Coordination.detect(shares, settings);
    ChanceModel chance = ChanceModel.of(found.pairs());
    int[] activity = found.timeline().activity();
    var index = found.edges().index();
    int[] encounters = Encounters.of(found);
    List<Double> p = new ArrayList<>();
    for (int one = 0; one < activity.length; one++) {
      for (int other = one + 1; other < activity.length; other++) {
        int edge = index.get(Edges.key(one, other));
        int met = edge < 0 ? 0 : encounters[edge];
        double more = chance.probability(met + 1, activity[one], activity[other]);
        double atLeast = chance.probability(met, activity[one], activity[other]);
        p.add(more + random.nextDouble() * (atLeast - more));
      }
    }
    return p.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  private static double distanceFromUniform(double[] sorted) {
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      distance = Math.max(distance, Math.abs(sorted[i] - (i + 0.5) / sorted.length));
    }
    return distance;
  }

  private static void permute(int[] left, int[] labels, int place, List<Integer> weights) {
    if (place == labels.length) {
      int[] weight = new int[1];
      Timeline timeline = timeline(labels);
      new Pairs(timeline, SETTINGS)
          .forEach((earlier, later) -> {
            if (timeline.accounts()[earlier] + timeline.accounts()[later] == 1) {
              weight[0]++;
            }
          });
      weights.add(weight[0]);
      return;
    }
    for (int account = 0; account < left.length; account++) {
      if (left[account] > 0) {
        left[account]--;
        labels[place] = account;
        permute(left, labels, place + 1, weights);
        left[account]++;
      }
    }
  }

  private static Pairs pairs(int[] labels) {
    return new Pairs(timeline(labels), SETTINGS);
  }

  private static Timeline timeline(int[] labels) {
    Shares shares = new Shares();
    for (int place = 0; place < labels.length; place++) {
      shares.add(labels[place], PLACES[place][0], place, PLACES[place][1]);
    }
    return Timeline.of(shares, 1);
  }
}
