package chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.ingest.format.FormatLimits;
import chancery.ingest.format.Limits;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImportSettingsTest {

  /** What records may be with settings below {@code chancery.import.limit}. */
  private static FormatLimits limits(Map<String, String> settings) {
    return Wiring.limits(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(ImportSettings.class)
            .withDefaultValues(
                settings.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            setting -> "chancery.import.limit." + setting.getKey(),
                            Map.Entry::getValue)))
            .build()
            .getConfigMapping(ImportSettings.class)
            .limit());
  }

  @Test
  void withoutSettingsTheLimitsAreThoseOfTheFormatsTests() {
    assertThat(limits(Map.of())).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void everyLimitHasItsSetting() {
    assertThat(
            limits(
                Map.ofEntries(
                    Map.entry("line-bytes", "1"),
                    Map.entry("page-bytes", "2"),
                    Map.entry("id-characters", "3"),
                    Map.entry("name-characters", "4"),
                    Map.entry("url-characters", "5"),
                    Map.entry("entities", "6"),
                    Map.entry("columns", "7"),
                    Map.entry("nesting", "8"),
                    Map.entry("earliest-post", "2009-01-01T00:00:00Z"),
                    Map.entry("earliest-document", "1010-01-01T00:00:00Z"),
                    Map.entry("ahead", "11h"))))
        .isEqualTo(
            new FormatLimits(
                1,
                2,
                3,
                4,
                5,
                6,
                7,
                8,
                Instant.parse("2009-01-01T00:00:00Z"),
                Instant.parse("1010-01-01T00:00:00Z"),
                Duration.ofHours(11)));
  }

  @Test
  void anIdThatNoIndexHoldsIsRefusedAtTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits(Map.of("id-characters", "851")))
        .withMessageContaining("chancery.import.limit.id-characters is 851; it is 1 to 850");
  }
}
