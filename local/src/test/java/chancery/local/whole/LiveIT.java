package chancery.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.local.whole.WholePlatform.Started;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A posted post is soon seen. */
@ExtendWith(WholePlatform.class)
class LiveIT {

  /** One second is the aim; the rest is for a machine that does other things too. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final Started started;

  LiveIT(Started started) {
    this.started = started;
  }

  @Test
  void aPostedPostIsOnTheLiveChannelAndInSearchWithinSeconds() throws Exception {
    started.api().gateway().putCorpus("live");
    CompletableFuture<Void> listening = new CompletableFuture<>();
    CompletableFuture<Instant> seen = new CompletableFuture<>();
    Thread listener = Thread.ofVirtual().start(() -> listen("live", "demo:first", listening, seen));
    listening.get(30, TimeUnit.SECONDS);

    Instant posted = Instant.now();
    long position = started.api().sendPosts("live", post("demo:first", "heard at once")).position();
    started.api().gateway().get("/v1/corpora/live/posts?q=heard&minPosition=" + position);
    Duration searchable = Duration.between(posted, Instant.now());
    Duration live = Duration.between(posted, seen.get(30, TimeUnit.SECONDS));
    listener.interrupt();

    System.out.printf(
        "  searchable after %d ms, live after %d ms%n", searchable.toMillis(), live.toMillis());
    assertThat(searchable).isLessThan(SOON);
    assertThat(live).isLessThan(SOON);
  }

  @Test
  void aBurstOfTheRunningHourIsOnTheLiveChannel() throws Exception {
    started.api().gateway().putCorpus("bursts");
    CompletableFuture<Void> listening = new CompletableFuture<>();
    CompletableFuture<Instant> seen = new CompletableFuture<>();
    Thread listener =
        Thread.ofVirtual().start(() -> listen("bursts", "\"value\":\"flood\"", listening, seen));
    listening.get(30, TimeUnit.SECONDS);

    List<String> posts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      posts.add(post("demo:calm" + i, "A calm day", Duration.ofMinutes(70 + 12L * i)));
    }
    for (int i = 0; i < 12; i++) {
      posts.add(post("demo:flood" + i, "Water everywhere #flood", Duration.ofSeconds(30)));
    }
    var unused = started.api().sendPosts("bursts", posts.toArray(String[]::new));
    // The first look may come before the last post, and the next after a rest of 15 seconds.
    var told = seen.get(60, TimeUnit.SECONDS);
    listener.interrupt();
    assertThat(told).isBefore(Instant.now());
  }

  private static String post(String id, String text, Duration ago) {
    return post(id, text).replace("2024-05-01T00:00:00Z", Instant.now().minus(ago).toString());
  }

  private void listen(
      String corpus,
      String wanted,
      CompletableFuture<Void> listening,
      CompletableFuture<Instant> seen) {
    URI uri = started.api().address().resolve("/v1/corpora/%s/live".formatted(corpus));
    HttpRequest request = HttpRequest.newBuilder(uri).header("Accept", "text/event-stream").build();
    try (HttpClient http = HttpClient.newHttpClient();
        Stream<String> lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      lines.forEach(line -> {
        if (line.startsWith("event:") && line.contains("hello")) {
          listening.complete(null);
        }
        if (line.startsWith("data:") && line.contains(wanted)) {
          seen.complete(Instant.now());
          http.shutdownNow();
        }
      });
    } catch (Exception ended) {
      listening.completeExceptionally(ended);
      seen.completeExceptionally(ended);
    }
  }

  private static String post(String id, String text) {
    return """
    {"id":"%s","platform":"demo","kind":"ORIGINAL","author":{"id":"demo:1","handle":"one"},\
    "createdAt":"2024-05-01T00:00:00Z","text":"%s"}\
    """
        .formatted(id, text);
  }
}
