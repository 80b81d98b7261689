package chancery.graph.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ends when nobody waits for it any more. */
class AbandonedDetectionTest {

  private static final int SHARES = 50_000;
  private static final int ACCOUNTS = 100;

  private final Shares shares = Invented.random(SHARES, ACCOUNTS, 10, 10_000, new Random(5));
  private final CoordinationSettings settings =
      new CoordinationSettings(60, 1, OptionalDouble.empty(), 20);
  private final Coordination found = Coordination.detect(shares, settings);
  private int walked;

  @AfterEach
  void goOn() {
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aDetectionEnds() {
    assertEnds(() -> Coordination.detect(shares, settings));
  }

  @Test
  void theWalkOverThePairsEndsOnItsWay() {
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> found.pairs().forEach((_, _) -> interruptAtFirst()));

    assertThat(walked).isPositive().isLessThan((int) found.pairCount() / 4);
  }

  @Test
  void theCountingOfEdgesEndsBetweenItsParts() {
    assertEnds(() -> EdgeCounting.count(found.timeline(), found.pairs(), 1, 1000));
  }

  @Test
  void whatIsToldOfGroupsAndEdgesEnds() {
    assertEnds(() -> Groups.of(found));
    assertEnds(() -> EdgeFigures.of(found));
    assertEnds(() -> Significance.of(found));
  }

  @Test
  void theComparisonOfFollowersEnds() {
    IntSet followers = new IntOpenHashSet(new int[] {1, 2, 3});

    assertEnds(() -> FollowerOverlap.of(List.of(followers, followers)));
  }

  private void interruptAtFirst() {
    if (walked++ == 0) {
      Thread.currentThread().interrupt();
    }
  }

  private static void assertEnds(ThrowingCallable work) {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(work);
  }
}
