package chancery.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void aFigureStandsBesideItsReferenceWithTheirRatio() {
    Figure figure = Figure.of("import", 20_000, "posts/s").beside("raw COPY", 80_000);
    assertThat(new Report(Instant.EPOCH, "m", "v", "i", List.of(figure)).markdown("# T\n"))
        .startsWith("# T\n\n| | |")
        .contains("| import | 20,000 posts/s | raw COPY: 80,000 posts/s | 0.25 |")
        .contains("| date | 1970-01-01T00:00:00Z |");
  }

  @Test
  void aFigureWithoutReferenceHasNoRatio() {
    assertThat(Figure.of("memory", 512, "MB").ratio()).isEmpty();
  }

  @Test
  void percentilesAreThoseOfWhatWasRecorded() {
    Latencies latencies = new Latencies();
    for (int i = 1; i <= 100; i++) {
      latencies.record(TimeUnit.MILLISECONDS.toNanos(i));
    }
    assertThat(latencies.percentile(50)).isCloseTo(50, within(0.1));
    assertThat(latencies.percentile(99)).isCloseTo(99, within(0.1));
  }
}
