package chancery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The REST API, as far as the benchmark needs it. */
final class Gateway {

  private static final int UNAVAILABLE = 503;
  private static final int TIMEOUT = 504;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();

  Gateway(URI address) {
    this.address = address;
  }

  boolean answers() throws InterruptedException {
    try {
      return http.send(request("/v1/corpora", Map.of()).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  void putCorpus(String corpus) throws IOException, InterruptedException {
    send(request("/v1/corpora/" + corpus, Map.of()).PUT(BodyPublishers.noBody()).build());
  }

  /** Sends a body and waits until all of it is in the log. */
  JsonNode importPosts(String corpus, BodyPublisher body, Map<String, String> parameters)
      throws IOException, InterruptedException {
    HttpRequest request =
        request("/v1/corpora/" + corpus + "/imports", parameters)
            .header("Accept", "application/json")
            .POST(body)
            .build();
    return json.readTree(send(request));
  }

  JsonNode importFile(String corpus, Path file, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return importPosts(corpus, BodyPublishers.ofFile(file), parameters);
  }

  JsonNode get(String path, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return json.readTree(text(path, parameters));
  }

  String text(String path, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return send(request("/v1/corpora/" + path, parameters).build());
  }

  /** Asks again while the followers have not read as far as the question wants. */
  void awaitAnswer(String path, Map<String, String> parameters)
      throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(LONGEST_WAIT);
    HttpRequest request = request("/v1/corpora/" + path, parameters).build();
    while (Instant.now().isBefore(deadline)) {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != UNAVAILABLE && status != TIMEOUT) {
        send(request);
        return;
      }
    }
    throw new IOException(request.uri() + " was not answered within " + LONGEST_WAIT);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    return HttpRequest.newBuilder(address.resolve(path + query));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
