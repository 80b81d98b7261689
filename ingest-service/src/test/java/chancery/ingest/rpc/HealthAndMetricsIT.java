package chancery.ingest.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthAndMetricsIT extends WholeService {

  @Test
  void itIsReadyAndMeasuresItself() throws Exception {
    put("measured");
    ImportClient.send(channel, csv("measured"), table(3)).result();

    assertThat(http("/q/health/ready")).contains("\"status\": \"UP\"").contains("\"position\"");
    assertThat(http("/q/metrics"))
        .contains("chancery_import_posts_total{outcome=\"accepted\"")
        .contains("chancery_import_bytes_total")
        .contains("chancery_log_append_seconds_count")
        .contains("chancery_log_append_events_total")
        .contains("chancery_log_head");
  }

  private String http(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + httpPort + path);
      return http.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }
}
