package chancery.kit.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PositionGateTest {

  private final PositionGate gate = new PositionGate(10);

  @Test
  void aPositionReachedNeedsNoWaiting() throws InterruptedException {
    gate.await(10, 0);
    assertThat(gate.position()).isEqualTo(10);
  }

  @Test
  void aWaiterGoesOnWhenThePositionIsReached() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiter =
          threads.submit(() -> {
            gate.await(12, 10_000);
            return gate.position();
          });
      gate.advance(11);
      gate.advance(12);
      assertThat(waiter.get(5, TimeUnit.SECONDS)).isEqualTo(12L);
    }
  }

  @Test
  void aPositionNotReachedInTimeIsUnavailable() {
    assertThatThrownBy(() -> gate.await(11, 20))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            failure -> {
              assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
              assertThat(failure.reason()).isEqualTo("POSITION_NOT_REACHED");
            });
  }

  @Test
  void thePositionNeverGoesBack() {
    gate.advance(3);
    assertThat(gate.position()).isEqualTo(10);
  }

  @Test
  void whatTheLogMayHoldIsLookedForWithEachAdvance() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    Thread follower =
        Thread.startVirtualThread(() -> {
          while (looks.get() < 3) {
            gate.advance(gate.position() + 1);
          }
        });
    String found = gate.awaitPresent(() -> looks.incrementAndGet() < 3 ? null : "there", 20_000);
    assertThat(found).isEqualTo("there");
    follower.join();
    assertThat(gate.<String>awaitPresent(() -> null, 1)).isNull();
    assertThat(gate.awaitPresent(() -> "at once", 0)).isEqualTo("at once");
  }
}
