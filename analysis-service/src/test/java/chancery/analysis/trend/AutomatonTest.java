package chancery.analysis.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AutomatonTest {

  private static final int LONGEST = 12;

  @Test
  void theStatesAreAsCheapAsTheCheapestOfAllSequences() {
    Random random = new Random(20020723);
    int bursting = 0;
    for (int round = 0; round < 500; round++) {
      int[] all = random.ints(1 + random.nextInt(LONGEST), 0, 40).toArray();
      int[] said = Arrays.stream(all).map(d -> d == 0 ? 0 : saying(d, random)).toArray();
      BurstModel model = new BurstModel(1.2 + random.nextDouble() * 2, random.nextDouble() * 2);
      double usual = (double) Arrays.stream(said).sum() / Math.max(1, Arrays.stream(all).sum());
      if (usual > 0 && model.s() * usual < 1) {
        List<Burst> bursts = new Automaton(model, all).bursts(series(said));
        assertThat(cost(model, all, said, usual, states(bursts, all.length)))
            .isCloseTo(cheapest(model, all, said, usual), within(1e-9));
        bursting += bursts.isEmpty() ? 0 : 1;
      }
    }
    assertThat(bursting).as("series with a burst").isGreaterThan(50);
  }

  @Test
  void aBurstHasItsBatchesItsPostsAndThePapersWeight() {
    int[] all = {100, 100, 100, 100, 100, 100, 100, 100};
    int[] said = {2, 2, 2, 30, 40, 2, 2, 0};
    double p0 = 80.0 / 800;
    double p1 = 2 * p0;

    List<Burst> bursts = new Automaton(BurstModel.USUAL, all).bursts(series(said));

    double weight = 0;
    for (int batch : new int[] {3, 4}) {
      weight += logCost(p0, said[batch], 100) - logCost(p1, said[batch], 100);
    }
    assertThat(bursts).hasSize(1);
    assertThat(bursts.getFirst().first()).isEqualTo(3);
    assertThat(bursts.getFirst().last()).isEqualTo(4);
    assertThat(bursts.getFirst().posts()).isEqualTo(70);
    assertThat(bursts.getFirst().weight()).isCloseTo(weight, within(1e-9));
  }

  @Test
  void moreCostOfEnteringLeavesFewerBursts() {
    int[] all = {50, 50, 50, 50, 50, 50, 50, 50, 50, 50};
    Series said = series(new int[] {1, 11, 1, 1, 20, 22, 1, 11, 1, 1});

    assertThat(new Automaton(new BurstModel(2, 0), all).bursts(said).size())
        .isGreaterThan(new Automaton(new BurstModel(2, 1), all).bursts(said).size());
    assertThat(new Automaton(new BurstModel(2, 100), all).bursts(said)).isEmpty();
  }

  @Test
  void whatMostPostsSayCannotBurst() {
    int[] all = {10, 10, 10};

    assertThat(new Automaton(BurstModel.USUAL, all).bursts(series(new int[] {5, 9, 4}))).isEmpty();
  }

  @Test
  void aSeriesWithoutPostsHasNoBurst() {
    assertThat(new Automaton(BurstModel.USUAL, new int[0]).bursts(series(new int[0]))).isEmpty();
    assertThat(new Automaton(BurstModel.USUAL, new int[3]).bursts(series(new int[3]))).isEmpty();
  }

  @Test
  void aModelThatCannotBeIsRefused() {
    assertThatThrownBy(() -> new BurstModel(1, 1)).hasMessageContaining("above 1");
    assertThatThrownBy(() -> new BurstModel(Double.NaN, 1)).hasMessageContaining("above 1");
    assertThatThrownBy(() -> new BurstModel(2, -1)).hasMessageContaining("at least 0");
  }

  @Test
  void threePostsAreNoBurst() {
    BurstRules rules = new BurstRules(10, 5);

    assertThat(rules.among(List.of(new Burst(1, 1, 20, 3), new Burst(3, 4, 9, 10))))
        .extracting(Burst::posts)
        .containsExactly(10L);
    assertThat(rules.warm(new int[] {5, 0, 5, 5, 5})).isFalse();
    assertThat(rules.warm(new int[] {5, 0, 5, 5, 5, 1})).isTrue();
  }

  private static int saying(int posts, Random random) {
    double rate = random.nextInt(3) == 0 ? 0.6 : random.nextInt(2) * 0.1;
    return (int) IntStream.range(0, posts).filter(i -> random.nextDouble() < rate).count();
  }

  static Series series(int[] said) {
    int[] batches = IntStream.range(0, said.length).filter(batch -> said[batch] > 0).toArray();
    return new Series(batches, Arrays.stream(batches).map(batch -> said[batch]).toArray());
  }

  private static int states(List<Burst> bursts, int batches) {
    int states = 0;
    for (Burst burst : bursts) {
      for (int batch = burst.first(); batch <= burst.last(); batch++) {
        assertThat(batch).isLessThan(batches);
        states |= 1 << batch;
      }
    }
    return states;
  }

  private static double cheapest(BurstModel model, int[] all, int[] said, double usual) {
    return IntStream.range(0, 1 << all.length)
        .mapToDouble(states -> cost(model, all, said, usual, states))
        .min()
        .orElseThrow();
  }

  /** The whole cost of a sequence as the paper writes it, a bit for each state. */
  private static double cost(BurstModel model, int[] all, int[] said, double usual, int states) {
    double cost = 0;
    int before = 0;
    for (int batch = 0; batch < all.length; batch++) {
      int state = states >> batch & 1;
      cost += state > before ? model.gamma() * Math.log(all.length) : 0;
      cost += logCost(state == 1 ? model.s() * usual : usual, said[batch], all[batch]);
      before = state;
    }
    return cost;
  }

  private static double logCost(double p, int r, int d) {
    double choose = 0;
    for (int i = 1; i <= r; i++) {
      choose += Math.log(d - r + i) - Math.log(i);
    }
    return -(choose + r * Math.log(p) + (d - r) * Math.log(1 - p));
  }
}
