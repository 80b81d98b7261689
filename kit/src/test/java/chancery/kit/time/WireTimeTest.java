package chancery.kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTimeTest {

  @Test
  void instantsComeBackAsTheyWere() {
    for (String text :
        new String[] {
          "2024-02-29T12:34:56.123456789Z", "1812-06-24T00:00:00.5Z", "1970-01-01T00:00:00Z"
        }) {
      Instant instant = Instant.parse(text);
      assertThat(WireTime.instant(WireTime.timestamp(instant))).isEqualTo(instant);
      assertThat(WireTime.millis(WireTime.timestamp(instant))).isEqualTo(instant.toEpochMilli());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 2000, 2000",
    "2, 1, 2000, 2001",
    "2, 999999, 2000, 2001",
    "2, 1000000, 2001, 2001",
    "-2, 1, -2000, -1999",
  })
  void boundsMoveUpToTheNextMillisecond(long seconds, int nanos, long millis, long bound) {
    Timestamp time = Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos).build();
    assertThat(WireTime.millis(time)).isEqualTo(millis);
    assertThat(WireTime.bound(time)).isEqualTo(bound);
  }

  @Test
  void lengthsKeepTheirNanoseconds() {
    assertThat(WireTime.duration(Duration.newBuilder().setSeconds(5).setNanos(7).build()))
        .isEqualTo(java.time.Duration.ofSeconds(5, 7));
  }

  @Test
  void aTimeThatDoesNotFitIsNoOtherTime() {
    assertThatThrownBy(
            () -> WireTime.millis(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build()))
        .isInstanceOf(ArithmeticException.class);
  }
}
