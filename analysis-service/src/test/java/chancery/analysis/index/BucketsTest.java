package chancery.analysis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.index.Buckets.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BucketsTest {

  @ParameterizedTest
  @CsvSource({
    "MINUTE, 2024-02-29T12:34:56Z, 2024-02-29T12:34:00Z, 2024-02-29T12:35:00Z",
    "HOUR, 2024-02-29T12:34:56Z, 2024-02-29T12:00:00Z, 2024-02-29T13:00:00Z",
    "DAY, 2024-02-29T12:34:56Z, 2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z",
    "WEEK, 2024-02-29T12:34:56Z, 2024-02-26T00:00:00Z, 2024-03-04T00:00:00Z",
    "WEEK, 1969-12-31T12:00:00Z, 1969-12-29T00:00:00Z, 1970-01-05T00:00:00Z",
    "MONTH, 2024-02-29T12:34:56Z, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "YEAR, 2024-02-29T12:34:56Z, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
    "DAY, 1812-06-24T01:00:00Z, 1812-06-24T00:00:00Z, 1812-06-25T00:00:00Z",
  })
  void aMomentIsInItsBucket(Unit unit, Instant moment, Instant from, Instant to) {
    Buckets buckets = Buckets.over(unit, moment.toEpochMilli(), moment.toEpochMilli(), 1);
    assertThat(buckets.count()).isEqualTo(1);
    assertThat(buckets.start(0)).isEqualTo(from.toEpochMilli());
    assertThat(buckets.end(0)).isEqualTo(to.toEpochMilli());
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void everyMomentOfARangeHasItsBucket(Unit unit) {
    long first = Instant.parse("2023-12-30T22:13:00Z").toEpochMilli();
    long last = Instant.parse("2024-01-03T01:59:59.999Z").toEpochMilli();
    Buckets buckets = Buckets.over(unit, first, last, 10_000);
    List<Integer> seen = new ArrayList<>();
    for (long moment = first; moment <= last; moment += 59_999) {
      int bucket = buckets.index(moment);
      assertThat(moment).isBetween(buckets.start(bucket), buckets.end(bucket) - 1);
      seen.add(bucket);
    }
    assertThat(seen).isSorted();
    assertThat(buckets.index(last)).isEqualTo(buckets.count() - 1);
    for (int i = 1; i < buckets.count(); i++) {
      assertThat(buckets.start(i)).isEqualTo(buckets.end(i - 1));
    }
  }

  @Test
  void tooManyBucketsAreRefusedBeforeTheyAreMade() {
    assertThatThrownBy(() -> Buckets.over(Unit.DAY, 0, 10 * 86_400_000L, 10))
        .hasMessageContaining("more than 10 buckets of a day")
        .hasMessageContaining("larger bucket");
    assertThatThrownBy(
            () -> Buckets.over(Unit.MINUTE, -62_135_596_800_000L, 4_102_444_800_000L, 10_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Buckets.over(Unit.DAY, 0, 10 * 86_400_000L - 1, 10).count()).isEqualTo(10);
  }
}
