package chancery.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  @Test
  void aDateIsItsMidnightInUtc() {
    assertThat(Times.instant("2017-08-01")).isEqualTo(Instant.parse("2017-08-01T00:00:00Z"));
  }

  @Test
  void offsetsAreTakenIntoAccount() {
    assertThat(Times.instant("2017-08-01T02:00:00+02:00"))
        .isEqualTo(Instant.parse("2017-08-01T00:00:00Z"));
    assertThat(Times.instant("2017-08-01T00:00:00.5Z"))
        .isEqualTo(Instant.parse("2017-08-01T00:00:00.500Z"));
  }

  @Test
  void anUnencodedPlusSignIsPointedOut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Times.instant("2017-08-01T02:00:00 02:00"))
        .withMessageContaining("%2B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2017-13-01",
        "2017-08-01T00:00:00",
        "1501545600",
        "+99999-01-01T00:00:00Z"
      })
  void otherTextsAreNoTimes(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Times.instant(text));
  }

  @Test
  void durationsAreSecondsOrIso() {
    assertThat(Times.duration("90")).isEqualTo(Duration.ofSeconds(90));
    assertThat(Times.duration("PT1M30S")).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "PT-1S", "1m", "P", "99999999999999999999"})
  void otherTextsAreNoDurations(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Times.duration(text));
  }
}
