package chancery.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicePartsTest {

  @Test
  void theEnvironmentGivesAServiceAnotherHeap() {
    Map<String, String> environment = Map.of("CHANCERY_HEAP_ANALYSIS", "1g");
    assertThat(ServiceParts.heap(Service.ANALYSIS, environment)).containsExactly("-Xmx1g");
    assertThat(ServiceParts.heap(Service.GRAPH, environment)).isEmpty();
  }
}
