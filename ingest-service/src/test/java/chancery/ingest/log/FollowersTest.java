package chancery.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FollowersTest {

  private static final Duration STUCK = Duration.ofSeconds(5);

  private final AtomicLong head = new AtomicLong(100);
  private final AtomicBoolean givenUp = new AtomicBoolean();
  private final AtomicLong nanos = new AtomicLong();
  private final Followers followers = new Followers(head::get, 50, nanos::get);

  private CompletableFuture<Void> waiting() {
    return CompletableFuture.runAsync(() -> {
      try {
        followers.awaitWithin(10, STUCK, givenUp::get);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    });
  }

  private static void assertWaits(CompletableFuture<Void> waiting) {
    assertThat(waiting)
        .as("is held up")
        .satisfies(future -> {
          CompletableFuture<Void> soon =
              future.copy().completeOnTimeout(null, 250, TimeUnit.MILLISECONDS);
          soon.join();
          assertThat(future).isNotDone();
        });
  }

  @Test
  void nobodyWaitsWithoutFollowers() {
    assertThat(waiting()).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void aWriterWaitsUntilAFollowerThatFellBehindHasCaughtUp() {
    Followers.Follower follower = followers.connect(100);
    head.set(120);
    CompletableFuture<Void> waiting = waiting();
    assertWaits(waiting);
    follower.reached(111);
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void aFollowerThatGoesAwayHoldsNobodyUp() {
    Followers.Follower follower = followers.connect(100);
    head.set(200);
    CompletableFuture<Void> waiting = waiting();
    assertWaits(waiting);
    follower.close();
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void aWriterThatGivesUpWaitsNoLonger() {
    Followers.Follower follower = followers.connect(100);
    head.set(200);
    CompletableFuture<Void> waiting = waiting();
    assertWaits(waiting);
    givenUp.set(true);
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
    follower.close();
  }

  @Test
  void aFollowerThatDoesNotMoveHoldsNobodyUpForLong() {
    Followers.Follower follower = followers.connect(100);
    head.set(200);
    CompletableFuture<Void> waiting = waiting();
    assertWaits(waiting);
    nanos.addAndGet(STUCK.toNanos());
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5));
    follower.close();
  }

  @Test
  void aFollowerThatJoinsNearTheEndIsWaitedForAtOnce() {
    Followers.Follower follower = followers.connect(60);
    assertWaits(waiting());
    follower.close();
  }

  @Test
  void aFollowerThatStillReadsItsHistoryHoldsNobodyUp() {
    Followers.Follower follower = followers.connect(0);
    follower.reached(20);
    assertThat(waiting()).succeedsWithin(Duration.ofSeconds(5));
    follower.reached(100);
    head.set(150);
    assertWaits(waiting());
    follower.close();
  }
}
