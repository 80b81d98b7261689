package chancery.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {

  private final ClientLimits limits = new ClientLimits(1, 3);

  @Test
  void aBurstIsTakenAndTheNextHasToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("a")).isEqualTo(Duration.ZERO);
    }

    assertThat(limits.take("a")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void clientsDoNotShareTheirLimits() {
    for (int i = 0; i < 4; i++) {
      limits.take("a");
    }

    assertThat(limits.take("b")).isEqualTo(Duration.ZERO);
  }

  @Test
  void thoseWhoHaveToWaitAreRememberedAmongVeryMany() {
    ClientLimits slow = new ClientLimits(1, 1_000);
    takeAll(slow, "a", 1_000);
    for (int i = 0; i < 20_000; i++) {
      slow.take("other" + i);
    }

    assertThat(takeAll(slow, "a", 1_000)).isLessThan(500);
  }

  private static long takeAll(ClientLimits limits, String client, int times) {
    return IntStream.range(0, times).filter(i -> limits.take(client).isZero()).count();
  }
}
