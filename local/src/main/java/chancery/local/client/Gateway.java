package chancery.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The REST API of a running platform. Every call throws {@link Refused} for a problem. */
public final class Gateway {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final URI base;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /**
   * @param base e.g. {@code http://127.0.0.1:8080}
   */
  public Gateway(URI base) {
    if (base.getHost() == null
        || !("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
      throw new IllegalArgumentException(
          "'%s' is no address of a platform; it looks like http://127.0.0.1:8080".formatted(base));
    }
    this.base = base;
  }

  /** Whether a platform answers there. */
  public boolean answers() throws InterruptedException {
    try {
      get("/v1/corpora");
      return true;
    } catch (IOException | Refused absent) {
      return false;
    }
  }

  public JsonNode get(String path) throws IOException, InterruptedException {
    return json.readTree(send(HttpRequest.newBuilder(uri(path)).GET()).body());
  }

  /** The same, asked again while the platform says that it cannot tell yet. */
  public JsonNode await(String path, Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return get(path);
      } catch (Refused refused) {
        if (refused.status() != HttpURLConnection.HTTP_UNAVAILABLE || System.nanoTime() > end) {
          throw refused;
        }
      }
      Thread.sleep(PAUSE);
    }
  }

  /**
   * @return whether it was made, rather than there already
   */
  public boolean putCorpus(String corpus) throws IOException, InterruptedException {
    return put("/v1/corpora/" + encode(corpus), "application/json", "{}").statusCode() == 201;
  }

  public JsonNode putActors(String corpus, String actors) throws IOException, InterruptedException {
    return json.readTree(
        put("/v1/corpora/" + encode(corpus) + "/actors", "application/json", actors).body());
  }

  /** A path below the platform's address, with its parameters encoded. */
  public URI uri(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
            .collect(Collectors.joining("&"));
    return uri(query.isEmpty() ? path : path + "?" + query);
  }

  private URI uri(String path) {
    String text = base.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
  }

  private HttpResponse<String> put(String path, String type, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", type)
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(
              request.timeout(TIMEOUT).header("Accept", "application/json").build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw Problems.refused(response.statusCode(), response.body());
      }
      return response;
    } catch (ConnectException unreachable) {
      throw new ConnectException(
          "No platform answers at %s; start one with ./chancery up, or say where it is with --url"
              .formatted(base));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
