package chancery.graph.coordination;

import static chancery.graph.coordination.Invented.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinationTest {

  @Test
  void theWindowIncludesItsEdge() {
    Shares shares = shares(row(0, 0, 100), row(1, 0, 110), row(2, 0, 121));

    Coordination found = Coordination.detect(shares, every(10, 1));
    assertThat(found.edges().keys()).containsExactly(Edges.key(0, 1));
    assertThat(Coordination.detect(shares, every(9, 1)).pairCount()).isZero();
    assertThat(Coordination.detect(shares, every(11, 1)).pairCount()).isEqualTo(2);
  }

  @Test
  void anAccountMakesNoPairWithItself() {
    Shares shares = shares(row(0, 0, 1), row(0, 0, 2), row(0, 0, 3));

    assertThat(Coordination.detect(shares, every(10, 1)).pairCount()).isZero();
  }

  @Test
  void everyShareOfOneAccountCountsWithEveryShareOfTheOther() {
    Shares shares = shares(row(0, 0, 1), row(0, 0, 2), row(1, 0, 3), row(1, 0, 3));

    assertThat(Coordination.detect(shares, every(10, 1)).edges().weights()).containsExactly(4);
  }

  @Test
  void differentObjectsMakeNoPair() {
    Shares shares = shares(row(0, 0, 1), row(1, 1, 1));

    assertThat(Coordination.detect(shares, every(10, 1)).pairCount()).isZero();
  }

  @Test
  void accountsWithFewSharesAreLeftOut() {
    Shares shares = shares(row(0, 0, 1), row(1, 0, 2), row(2, 0, 3), row(0, 1, 50), row(1, 2, 70));

    Coordination found = Coordination.detect(shares, every(10, 2));
    assertThat(found.participants()).isEqualTo(2);
    assertThat(found.edgeCount()).isZero();
  }

  /** Account 0 has two shares in pairs, one with each of the others; these have one each. */
  @Test
  void anActiveAccountKeepsItsPairsWithOthers() {
    Shares shares =
        shares(
            row(0, 0, 1), row(1, 0, 2), row(0, 1, 50), row(2, 1, 51), row(1, 2, 90), row(2, 3, 99));

    assertThat(Coordination.detect(shares, every(10, 2)).edges().keys())
        .containsExactly(Edges.key(0, 1), Edges.key(0, 2));
  }

  @Test
  void aPostThatSharesTwoObjectsCountsTwiceAsParticipation() {
    Shares shares = new Shares();
    shares.add(0, 0, 0, 1);
    shares.add(0, 1, 0, 1);
    shares.add(1, 0, 1, 2);
    shares.add(1, 2, 2, 90);

    assertThat(Coordination.detect(shares, every(10, 2)).pairCount()).isEqualTo(1);
  }

  /** The weights are 1 and 2, so their median is 1.5, and 2 at the highest quantile. */
  @Test
  void edgesAreKeptStrictlyAboveTheQuantile() {
    Shares shares =
        shares(
            row(0, 0, 1), row(1, 0, 2), row(0, 1, 50), row(1, 1, 51), row(2, 2, 90), row(3, 2, 91));

    Coordination median = Coordination.detect(shares, quantile(0.5));
    assertThat(median.threshold()).isEqualTo(1.5);
    assertThat(median.edges().keys()).containsExactly(Edges.key(0, 1));
    assertThat(median.edgeCount()).isEqualTo(2);
    Coordination highest = Coordination.detect(shares, quantile(1));
    assertThat(highest.threshold()).isEqualTo(2);
    assertThat(highest.edges().size()).isZero();
  }

  @Test
  void nothingSharedIsNothingFound() {
    Coordination found = Coordination.detect(new Shares(), quantile(0.5));

    assertThat(found.edges().size()).isZero();
    assertThat(found.threshold()).isZero();
    assertThat(Groups.of(found)).isEmpty();
  }

  @Test
  void theEdgesAreThoseOfEveryTwoShares() {
    Shares shares = Invented.random(3000, 40, 20, 5000, new Random(5));

    Coordination found = Coordination.detect(shares, every(20, 1));
    Map<Long, Integer> expected = new HashMap<>();
    for (int one = 0; one < shares.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (shares.object(one) == shares.object(other)
            && shares.account(one) != shares.account(other)
            && Math.abs(shares.time(one) - shares.time(other)) <= 20) {
          expected.merge(Edges.key(shares.account(one), shares.account(other)), 1, Integer::sum);
        }
      }
    }
    Map<Long, Integer> edges = new HashMap<>();
    for (int edge = 0; edge < found.edges().size(); edge++) {
      edges.put(found.edges().keys()[edge], found.edges().weights()[edge]);
    }
    assertThat(edges).isEqualTo(expected);
  }

  @Test
  void countingInPartsFindsTheSame() {
    Shares shares = Invented.random(3000, 40, 20, 5000, new Random(6));
    Timeline timeline = Timeline.of(shares, 1);
    Pairs pairs = new Pairs(timeline, every(20, 1));

    EdgeCounting.Counted whole = EdgeCounting.count(timeline, pairs, 1);
    EdgeCounting.Counted parts = EdgeCounting.count(timeline, pairs, 1, 50);
    assertThat(parts.edges().keys()).containsExactly(whole.edges().keys());
    assertThat(parts.edges().weights()).containsExactly(whole.edges().weights());
    assertThat(parts.all().quantile(0.7)).isEqualTo(whole.all().quantile(0.7));
  }

  /** Four shares in one second; each is paired with the next only, so three of six pairs remain. */
  @Test
  void aViralObjectIsBoundedAndNamed() {
    Shares shares =
        shares(row(0, 7, 1), row(1, 7, 1), row(2, 7, 1), row(3, 7, 1), row(0, 8, 1), row(1, 8, 1));

    Coordination found =
        Coordination.detect(shares, new CoordinationSettings(10, 1, OptionalDouble.empty(), 1));
    assertThat(found.pairCount()).isEqualTo(4);
    assertThat(found.bounded()).containsExactly(new BoundedObject(7, 4, 3));
  }

  @Test
  void sharesAtTheSameTimeMeetOthersInEachViralObject() {
    Shares shares = new Shares();
    for (int object = 0; object < 20; object++) {
      for (int account = 0; account < 200; account++) {
        shares.add(account, object, shares.size(), 1);
      }
    }

    Coordination found =
        Coordination.detect(shares, new CoordinationSettings(10, 1, OptionalDouble.empty(), 2));
    assertThat(found.pairCount()).isEqualTo(20 * 397);
    assertThat(Arrays.stream(found.edges().weights()).max().orElseThrow()).isLessThan(6);
  }

  @Test
  void theOrderOfTheSharesDoesNotMatter() {
    Shares shares = Invented.random(3000, 40, 20, 5000, new Random(7));
    Shares reversed = new Shares();
    for (int share = shares.size() - 1; share >= 0; share--) {
      reversed.add(
          shares.account(share), shares.object(share), shares.post(share), shares.time(share));
    }

    CoordinationSettings few = new CoordinationSettings(20, 2, OptionalDouble.empty(), 2);
    Coordination found = Coordination.detect(shares, few);
    Coordination again = Coordination.detect(reversed, few);
    assertThat(again.edges().keys()).containsExactly(found.edges().keys());
    assertThat(again.edges().weights()).containsExactly(found.edges().weights());
    assertThat(again.bounded()).isNotEmpty().isEqualTo(found.bounded());
  }

  @Test
  void timesBeforeTheEpochAndFarApartAreSorted() {
    Shares shares = new Shares();
    shares.add(0, 0, 0, 4_000_000_000_000L);
    shares.add(1, 0, 1, -5);
    shares.add(2, 0, 2, 4_000_000_000_003L);

    assertThat(Coordination.detect(shares, every(10, 1)).edges().keys())
        .containsExactly(Edges.key(0, 2));
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> quantile(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edgeWeight is a quantile from 0 to 1, not 1.5");
    assertThatThrownBy(() -> every(-1, 1)).hasMessageContaining("window");
    assertThatThrownBy(() -> every(1, 0)).hasMessageContaining("minParticipation");
    assertThatThrownBy(() -> new Shares().add(-1, 0, 0, 0)).hasMessageContaining("account -1");
  }

  private static int[] row(int account, int object, int time) {
    return new int[] {account, object, time};
  }

  private static CoordinationSettings every(int window, int participation) {
    return new CoordinationSettings(window, participation, OptionalDouble.empty(), 1000);
  }

  private static CoordinationSettings quantile(double quantile) {
    return new CoordinationSettings(10, 1, OptionalDouble.of(quantile), 1000);
  }
}
