package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.corpusCreated;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.kit.testing.WithRedis;
import chancery.slice.v1.Slice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bursts of the running hour as they are told over a real Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBurstsIT {

  private final WithRedis redis = new WithRedis();
  private final TestLog log = new TestLog();
  private final URI address;
  private final RunningService service;
  private int posts;

  LiveBurstsIT() throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(redis.start());
    address = URI.create(String.valueOf(settings.get("quarkus.redis.hosts")));
    settings.put("quarkus.grpc.clients.ingest.port", Integer.toString(log.port()));
    settings.put("chancery.analysis.data", Files.createTempDirectory("analysis").toString());
    settings.put("chancery.live.bursts.every", "100ms");
    settings.put("chancery.live.bursts.dimensions", "hashtag,author");
    service = RunningService.start(settings, "-Xmx384m", "-XX:+UseSerialGC");
  }

  @AfterAll
  void stop() throws InterruptedException {
    service.close();
    log.close();
    redis.stop();
  }

  /** A subscriber of one channel, in the protocol of Redis. */
  private final class Subscriber implements AutoCloseable {

    private final Socket socket = new Socket(address.getHost(), address.getPort());
    private final BufferedReader lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

    Subscriber(String channel) throws IOException {
      socket.setSoTimeout(120_000);
      socket
          .getOutputStream()
          .write("SUBSCRIBE %s\r\n".formatted(channel).getBytes(StandardCharsets.UTF_8));
      String unused = next("subscribe");
    }

    /** The next line that has this in it. A watch that looked slowly at first rests for long. */
    String next(String part) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.contains(part)) {
        assertThat(line).as("while waiting for " + part).doesNotContain("\"event\"");
        line = lines.readLine();
      }
      return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private void say(String corpus, Duration ago, String author, String text) {
    String time = Instant.now().minus(ago).toString();
    log.append(corpus, upserted(post("p" + posts++, author, time, text)));
  }

  /** Eight hours with five posts each, by as many authors. */
  private void usual(String corpus) {
    log.append(corpus, corpusCreated());
    for (int hour = 1; hour <= 8; hour++) {
      for (int i = 0; i < 5; i++) {
        say(corpus, Duration.ofMinutes(60 * hour + 10 + i), "author" + i, "Calm day #weather");
      }
    }
    awaitSearchable(corpus);
  }

  /** What comes while a service catches up is no news. */
  private void awaitSearchable(String corpus) {
    Slice slice = Slice.newBuilder().setCorpus(corpus).setMinPosition(log.head()).build();
    var unused =
        service
            .stub(AnalysisServiceGrpc::newBlockingStub)
            .searchPosts(SearchPostsRequest.newBuilder().setSlice(slice).build());
  }

  @Test
  void aBurstOfTheRunningHourIsToldOnce() throws IOException {
    usual("waters");
    try (Subscriber subscriber = new Subscriber("chancery:live:waters")) {
      for (int i = 0; i < 12; i++) {
        say("waters", Duration.ofSeconds(30), "witness" + i, "Water everywhere #Flood");
      }
      String burst = subscriber.next("\"event\":\"burst\"");
      assertThat(burst)
          .startsWith("{\"event\":\"burst\"")
          .contains("\"dimension\":\"hashtag\",\"value\":\"flood\",\"label\":\"Flood\"")
          .contains("/v1/corpora/waters/posts?q=hashtag%3A%22flood%22&from=");

      // The next one is another's: that of the flood is not told again.
      for (int i = 0; i < 12; i++) {
        say("waters", Duration.ofSeconds(10), "witness" + i, "More water #Flood");
        say("waters", Duration.ofSeconds(10), "herald", "All is well #weather");
      }
      assertThat(subscriber.next("\"event\":\"burst\""))
          .contains("\"dimension\":\"author\",\"value\":\"x:id-herald\"");
    }
  }

  @Test
  void neitherFewPostsNorAShortHistoryNorThePastMakeABurst() throws IOException {
    log.append("fresh", corpusCreated());
    awaitSearchable("fresh");
    usual("past");
    usual("few");
    try (Subscriber fresh = new Subscriber("chancery:live:fresh");
        Subscriber past = new Subscriber("chancery:live:past");
        Subscriber few = new Subscriber("chancery:live:few")) {
      for (int i = 0; i < 12; i++) {
        say("fresh", Duration.ofSeconds(30), "witness" + i, "Water everywhere #Flood");
        say("past", Duration.ofDays(400), "witness" + i, "Water everywhere #Flood");
        if (i < 9) {
          say("few", Duration.ofSeconds(30), "witness" + i, "Water everywhere #Flood");
        }
      }
      // What comes later shows that the watch has looked, and next() that no burst came before.
      for (Map.Entry<String, Subscriber> one :
          Map.of("fresh", fresh, "past", past, "few", few).entrySet()) {
        pause();
        say(one.getKey(), Duration.ofDays(30), "marker", "The marker");
        assertThat(one.getValue().next("The marker")).contains("\"posts\":1");
      }
    }
  }

  /** Long enough for some looks, which come every tenth of a second. */
  private static void pause() {
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
  }
}
