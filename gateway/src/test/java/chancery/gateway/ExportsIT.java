package chancery.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.gateway.testing.ScriptedAnalysis;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class ExportsIT {

  @TestHTTPResource("/v1/corpora/ira/posts")
  URI posts = URI.create("/");

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(String query, String accept)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(posts + query)).header("Accept", accept).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void aWholeSliceIsDownloadedAsCsv() throws Exception {
    HttpResponse<String> file = get("?format=csv", "*/*");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"ira-posts.csv\"");
    assertThat(file.body().lines()).hasSize(ScriptedAnalysis.EXPORTED * 100 + 1);
    assertThat(file.body()).contains("'=HYPERLINK(1)").doesNotContain(",=HYPERLINK");
  }

  @Test
  void aWholeSliceIsDownloadedAsLinesOfJson() throws Exception {
    HttpResponse<String> file = get("", "application/x-ndjson");

    assertThat(file.body().lines())
        .hasSize(ScriptedAnalysis.EXPORTED * 100)
        .allMatch(line -> line.startsWith("{\"id\":\"x:") && line.endsWith("}"));
  }

  @Test
  void aQuestionThatIsRefusedIsRefusedBeforeAnythingIsSent() throws Exception {
    HttpResponse<String> refused = get("?format=csv&q=(", "*/*");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("INVALID_ARGUMENT");
  }

  @Test
  void aDownloadThatBreaksOffDoesNotLookComplete() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("?format=csv&q=half", "*/*"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> get("?format=ndjson&q=half", "*/*"));
  }
}
