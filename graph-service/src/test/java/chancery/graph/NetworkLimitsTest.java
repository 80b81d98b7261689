package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NetworkLimitsTest {

  @Test
  void limitsHaveTheirDocumentedDefaults() {
    NetworkLimits limits = limits(Map.of());

    assertThat(limits.defaultLimit()).isEqualTo(500);
    assertThat(limits.largestLimit()).isEqualTo(50_000);
    assertThat(limits.mostInteractions()).isEqualTo((int) (Runtime.getRuntime().maxMemory() / 200));
    assertThat(limits.posts()).isEqualTo(5_000_000);
    assertThat(limits.largestAnswer()).isEqualTo(12_000_000);
    assertThat(limits.builders()).isEqualTo(2);
    assertThat(limits.deadline()).hasSeconds(30);
    assertThat(limits.corpusWait()).hasSeconds(1);
    assertThat(limits.highestResolution()).isEqualTo(1000);
    assertThat(limits.pathSources()).isEqualTo(1000);
    assertThat(limits.mostRuns()).isEqualTo(100);
  }

  @Test
  void everyLimitHasASetting() {
    NetworkLimits limits =
        limits(
            Map.of(
                "chancery.network.default-limit", "1",
                "chancery.network.largest-limit", "2",
                "chancery.network.interactions", "3",
                "chancery.network.posts", "4",
                "chancery.network.largest-answer", "5",
                "chancery.network.builders", "6",
                "chancery.network.deadline", "7s",
                "chancery.network.corpus-wait", "8s",
                "chancery.network.highest-resolution", "9",
                "chancery.network.path-sources", "10"));

    assertThat(limits.defaultLimit()).isEqualTo(1);
    assertThat(limits.largestLimit()).isEqualTo(2);
    assertThat(limits.mostInteractions()).isEqualTo(3);
    assertThat(limits.posts()).isEqualTo(4);
    assertThat(limits.largestAnswer()).isEqualTo(5);
    assertThat(limits.builders()).isEqualTo(6);
    assertThat(limits.deadline()).hasSeconds(7);
    assertThat(limits.corpusWait()).hasSeconds(8);
    assertThat(limits.highestResolution()).isEqualTo(9);
    assertThat(limits.pathSources()).isEqualTo(10);
  }

  private static NetworkLimits limits(Map<String, String> settings) {
    return Objects.requireNonNull(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withDefaultValues(settings)
            .withMapping(NetworkLimits.class)
            .build()
            .getConfigMapping(NetworkLimits.class));
  }
}
