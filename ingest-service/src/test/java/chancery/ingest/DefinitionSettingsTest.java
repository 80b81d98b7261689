package chancery.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.ingest.definition.DefinitionLimits;
import chancery.ingest.format.DocumentLimits;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Settings of definitions and of documents. */
class DefinitionSettingsTest {

  private static <T> T settings(Class<T> type, String prefix, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(type)
        .withDefaultValues(
            settings.entrySet().stream()
                .collect(
                    Collectors.toMap(setting -> prefix + setting.getKey(), Map.Entry::getValue)))
        .build()
        .getConfigMapping(type);
  }

  private static DefinitionLimits definitions(Map<String, String> settings) {
    return Wiring.limits(settings(DefinitionSettings.class, "chancery.definition.", settings));
  }

  private static DocumentLimits documents(Map<String, String> settings) {
    return Wiring.documents(
        settings(ImportSettings.class, "chancery.import.document.", settings).document());
  }

  @Test
  void withoutSettingsTwentyThousandPatternsFit() {
    assertThat(definitions(Map.of()))
        .isEqualTo(
            new DefinitionLimits(
                4 << 20, 1000, 1000, 1000, 50_000, 1000, 2000, 8192, 512, 8192, 100_000, 8 << 20,
                10_000));
    assertThat(documents(Map.of())).isEqualTo(new DocumentLimits(16 << 20, 80, 160));
  }

  @Test
  void everyLimitHasItsSetting() {
    assertThat(
            definitions(
                Map.ofEntries(
                    Map.entry("bytes", "1"),
                    Map.entry("names", "2"),
                    Map.entry("versions", "3"),
                    Map.entry("categories", "4"),
                    Map.entry("patterns", "5"),
                    Map.entry("pattern-characters", "6"),
                    Map.entry("words", "7"),
                    Map.entry("query-characters", "8"),
                    Map.entry("title-characters", "9"),
                    Map.entry("description-characters", "10"),
                    Map.entry("labels", "11"),
                    Map.entry("page-bytes", "12"),
                    Map.entry("finding-items", "13"))))
        .isEqualTo(new DefinitionLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
    assertThat(documents(Map.of("file-bytes", "1", "least-words", "2", "most-words", "3")))
        .isEqualTo(new DocumentLimits(1, 2, 3));
  }

  @Test
  void whatCannotWorkIsRefusedAtTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> definitions(Map.of("bytes", "99999999")))
        .withMessageContaining("chancery.definition.bytes is 99999999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> documents(Map.of("least-words", "200")))
        .withMessageContaining("least-words 200");
  }
}
