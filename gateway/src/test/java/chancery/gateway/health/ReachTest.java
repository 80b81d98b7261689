package chancery.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReachTest {

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final Reach reach = new Reach(Duration.ofSeconds(15), clock);

  @Test
  void whatHasNeverAnsweredIsNotInReach() {
    assertThat(reach.within()).isFalse();
  }

  @Test
  void aShortSilenceIsForgivenAndALongOneIsNot() {
    reach.reached();
    now = now.plusSeconds(15);
    assertThat(reach.within()).isTrue();

    now = now.plusSeconds(1);
    assertThat(reach.within()).isFalse();

    reach.reached();
    assertThat(reach.within()).isTrue();
  }
}
