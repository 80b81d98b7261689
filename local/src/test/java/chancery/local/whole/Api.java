package chancery.local.whole;

import chancery.local.client.Gateway;
import chancery.local.imports.ImportState;
import chancery.local.imports.Importer;
import chancery.local.imports.Input;
import chancery.local.imports.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The platform's API as the tests use it. */
final class Api {

  /** What a corpus holds, in each of its three places. */
  record Counts(
      long inTheLog, long inTheIndex, Map<String, Long> hashtags, long accounts, long ties) {}

  private final URI address;
  private final Gateway gateway;

  Api(URI address) {
    this.address = address;
    this.gateway = new Gateway(address);
  }

  URI address() {
    return address;
  }

  Gateway gateway() {
    return gateway;
  }

  /** Sends a body to its end. */
  ImportState send(String corpus, byte[] body, Map<String, String> parameters)
      throws IOException, InterruptedException {
    return send(corpus, body, parameters, state -> {});
  }

  /**
   * @param counted told of the import's progress
   */
  ImportState send(
      String corpus, byte[] body, Map<String, String> parameters, Consumer<ImportState> counted)
      throws IOException, InterruptedException {
    Input input = new Input.Pipe(new ByteArrayInputStream(body));
    return new Importer(gateway, corpus, parameters).send(input, new Heard(counted));
  }

  ImportState sendPosts(String corpus, String... lines) throws IOException, InterruptedException {
    byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return send(corpus, body, Map.of("format", "post"));
  }

  /** What is there, once both followers have read up to {@code position}. */
  Counts counts(String corpus, long position) throws IOException, InterruptedException {
    String path = "/v1/corpora/" + corpus;
    String read = "minPosition=" + position;
    Map<String, Long> hashtags = new TreeMap<>();
    for (JsonNode item :
        gateway.get(path + "/top?dimension=hashtag&limit=1000&" + read).get("items")) {
      hashtags.put(item.get("value").asText(), item.get("posts").asLong());
    }
    JsonNode network = gateway.get(path + "/network?limit=1&seed=1&" + read);
    return new Counts(
        gateway.get(path).get("posts").asLong(),
        gateway.get(path + "/posts?pageSize=1&" + read).get("total").asLong(),
        new LinkedHashMap<>(hashtags),
        network.get("total").get("nodes").asLong(),
        network.get("total").get("edges").asLong());
  }

  private record Heard(Consumer<ImportState> listener) implements Progress {
    @Override
    public void counted(ImportState state) {
      listener.accept(state);
    }

    @Override
    public void close() {}
  }
}
