package chancery.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.TestLog;
import chancery.log.v1.CorpusCreated;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import io.grpc.ManagedChannel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFollowerTest {

  private static final Event EVENT =
      Event.newBuilder().setCorpusCreated(CorpusCreated.getDefaultInstance()).build();

  private final TestLog log;
  private final ManagedChannel channel;
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Recording recording = new Recording();
  private final LogFollower follower;

  LogFollowerTest() throws IOException {
    log = new TestLog();
    channel = log.connect();
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_700_000_100), ZoneOffset.UTC);
    follower = new LogFollower(channel, recording, "test", metrics, clock);
  }

  @AfterEach
  void stop() throws InterruptedException {
    follower.close();
    channel.shutdownNow();
    log.close();
  }

  @Test
  void historyComesFirstThenWhatIsAppended() {
    append(2500);
    follower.start();
    await(() -> recording.position() == 2500);
    await(follower::caughtUp);
    append(3);
    await(() -> recording.position() == 2503);
    assertThat(recording.seen).isSorted().doesNotHaveDuplicates().hasSize(2503);
    assertThat(metrics.get("chancery.follower.events").counter().count()).isEqualTo(2503);
  }

  @Test
  void followingGoesOnFromTheProjectionsPosition() {
    append(5);
    recording.seen.addAll(List.of(1L, 2L, 3L));
    follower.start();
    await(() -> recording.position() == 5);
    assertThat(recording.seen).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void aBrokenStreamIsTakenUpWhereItBroke() {
    append(3);
    follower.start();
    await(() -> recording.position() == 3);
    log.disconnect();
    append(2);
    await(() -> recording.position() == 5);
    assertThat(recording.seen).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void whatTheProjectionFailedOnComesAgain() {
    recording.failures = 2;
    append(3);
    follower.start();
    await(() -> recording.position() == 3);
    assertThat(recording.seen).containsExactly(1L, 2L, 3L);
    assertThat(recording.failures).isZero();
  }

  @Test
  void lagIsWhatTheLogHasAndTheProjectionHasNot() {
    recording.failures = Integer.MAX_VALUE;
    append(4);
    follower.start();
    await(() -> follower.lagEvents() == 4);
    assertThat(follower.caughtUp()).isFalse();
    recording.failures = 0;
    await(() -> follower.lagEvents() == 0);
    assertThat(follower.lagSeconds()).isZero();
    assertThat(metrics.get("chancery.follower.lag.events").gauge().value()).isZero();
    assertThat(metrics.get("chancery.follower.connected").gauge().value()).isEqualTo(1);
  }

  @Test
  void closingEndsEvenAWaitForALogThatIsAway() throws InterruptedException {
    log.close();
    follower.start();
    await(() -> !follower.connected());
    long before = System.nanoTime();
    follower.close();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void nothingIsAppliedAfterClosing() throws InterruptedException {
    append(1);
    follower.start();
    await(() -> recording.position() == 1);
    follower.close();
    append(1);
    assertThat(recording.seen).containsExactly(1L);
  }

  private void append(int events) {
    for (int i = 0; i < events; i++) {
      log.append("test", EVENT);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time until the condition holds").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  /** Keeps the positions it was given, and fails as often as it is told to. */
  private static final class Recording implements Projection {
    final List<Long> seen = new CopyOnWriteArrayList<>();
    volatile int failures;

    @Override
    public long position() {
      return seen.isEmpty() ? 0 : seen.getLast();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread applies
    public void apply(List<RecordedEvent> events) {
      if (!events.isEmpty() && failures > 0) {
        failures--;
        throw new IllegalStateException("not now");
      }
      seen.addAll(events.stream().map(RecordedEvent::getPosition).toList());
    }
  }
}
