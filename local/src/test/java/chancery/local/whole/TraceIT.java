package chancery.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.local.whole.Traces.Span;
import chancery.local.whole.WholePlatform.Started;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace over gateway, service, database and Redis. */
@ExtendWith(WholePlatform.class)
class TraceIT {

  private static final String POST =
      """
      {"id":"demo:t1","platform":"demo","kind":"ORIGINAL","author":{"id":"demo:1","handle":"one"},\
      "createdAt":"2024-05-01T00:00:00Z","text":"traced #trace"}
      """;

  private final Started started;

  TraceIT(Started started) {
    this.started = started;
  }

  @Test
  void anImportIsOneTraceFromTheGatewayToTheDatabase() throws Exception {
    started.api().gateway().putCorpus("traced");
    String trace =
        trace(
            request("/v1/corpora/traced/imports?format=post")
                .POST(HttpRequest.BodyPublishers.ofString(POST)));

    List<Span> spans = await(trace, TraceIT::isOfDatabase);

    assertOneTree(spans);
    assertThat(services(spans)).contains("gateway", "ingest-service");
  }

  @Test
  void aQuestionIsOneTraceFromTheGatewayToTheCache() throws Exception {
    started.api().gateway().putCorpus("asked");
    long position = started.api().sendPosts("asked", POST.strip()).position();
    String trace =
        trace(request("/v1/corpora/asked/top?dimension=hashtag&minPosition=" + position).GET());

    List<Span> spans = await(trace, TraceIT::isOfRedis);

    assertOneTree(spans);
    assertThat(services(spans)).contains("gateway", "analysis-service");
  }

  @Test
  void aNetworkOverATextIsOneTraceThroughBothFollowers() throws Exception {
    started.api().gateway().putCorpus("joined");
    long position = started.api().sendPosts("joined", POST.strip()).position();
    String trace =
        trace(request("/v1/corpora/joined/network?q=traced&minPosition=" + position).GET());

    List<Span> spans = await(trace, span -> span.service().equals("analysis-service"));

    assertOneTree(spans);
    assertThat(services(spans)).contains("gateway", "graph-service", "analysis-service");
  }

  private HttpRequest.Builder request(String path) {
    URI uri = URI.create(started.api().address() + path);
    return HttpRequest.newBuilder(uri).header("Accept", "application/json");
  }

  private static String trace(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      return response.headers().firstValue("X-Trace-Id").orElseThrow();
    }
  }

  /** The spans of a trace, once one of them is as wanted and every parent has come. */
  private List<Span> await(String trace, Predicate<Span> wanted) throws InterruptedException {
    return Waiting.until(
        "the spans of " + trace,
        () -> started.traces().of(trace),
        spans -> spans.stream().anyMatch(wanted) && orphans(spans).isEmpty() && roots(spans) == 1);
  }

  private static void assertOneTree(List<Span> spans) {
    assertThat(roots(spans)).isEqualTo(1);
    assertThat(orphans(spans)).isEmpty();
  }

  private static long roots(List<Span> spans) {
    return spans.stream().filter(span -> span.parent().isEmpty()).count();
  }

  private static List<Span> orphans(List<Span> spans) {
    Set<String> ids = spans.stream().map(Span::id).collect(Collectors.toSet());
    return spans.stream()
        .filter(span -> !span.parent().isEmpty() && !ids.contains(span.parent()))
        .toList();
  }

  private static Set<String> services(List<Span> spans) {
    return spans.stream().map(Span::service).collect(Collectors.toSet());
  }

  private static boolean isOfDatabase(Span span) {
    return span.service().equals("ingest-service") && has(span, "postgresql");
  }

  private static boolean isOfRedis(Span span) {
    return span.service().equals("analysis-service") && has(span, "redis");
  }

  private static boolean has(Span span, String system) {
    return span.attributes().entrySet().stream()
        .anyMatch(attribute ->
            attribute.getKey().startsWith("db.system") && attribute.getValue().equals(system));
  }
}
