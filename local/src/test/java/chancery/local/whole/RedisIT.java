package chancery.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.local.whole.WholePlatform.Started;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Redis flushed, frozen or gone costs a little time and nothing else. */
@ExtendWith(WholePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedisIT {

  private static final String CORPUS = "cached";

  /** 300 ms are allowed; the rest is for a machine that does other things too. */
  private static final Duration ADDED = Duration.ofMillis(300 + 700);

  private final Started started;
  private final AtomicInteger questions = new AtomicInteger();
  private long position;
  private Duration usual = Duration.ZERO;

  RedisIT(Started started) {
    this.started = started;
  }

  /** An answer without the text that made the question a new one, and how long it took. */
  private record Timed(JsonNode answer, Duration took) {}

  @BeforeAll
  void fill() throws Exception {
    started.api().gateway().putCorpus(CORPUS);
    position = started.api().send(CORPUS, IraRows.first(2_000), IraRows.PARAMETERS).position();
    ask();
    for (int i = 0; i < 20; i++) {
      usual = max(usual, ask().took());
    }
  }

  @Test
  void flushedItIsFilledAgain() throws Exception {
    JsonNode before = ask().answer();
    send("FLUSHALL");

    assertSameAndSoon(before);
  }

  @Test
  void frozenItIsPassedBy() throws Exception {
    JsonNode before = ask().answer();
    long redis = started.process("redis").pid();
    signal("STOP", redis);
    try {
      assertSameAndSoon(before);
    } finally {
      signal("CONT", redis);
    }
  }

  @Test
  void goneItIsPassedByAndComesBack() throws Exception {
    JsonNode before = ask().answer();
    ProcessHandle redis = started.process("redis");
    redis.destroyForcibly();
    redis.onExit().join();

    assertSameAndSoon(before);

    assertThat(started.process("redis").pid()).isNotEqualTo(redis.pid());
  }

  private void assertSameAndSoon(JsonNode before) throws IOException, InterruptedException {
    for (int i = 0; i < 10; i++) {
      Timed now = ask();
      assertThat(now.answer()).isEqualTo(before);
      assertThat(now.took()).isLessThan(usual.plus(ADDED));
    }
  }

  /** Asks something that is in no cache yet, with the same answer each time. */
  private Timed ask() throws IOException, InterruptedException {
    String path =
        "/v1/corpora/%s/top?dimension=hashtag&limit=20&minPosition=%d&q=NOT+nothing%d"
            .formatted(CORPUS, position, questions.incrementAndGet());
    long begun = System.nanoTime();
    JsonNode answer = started.api().gateway().get(path);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    ((ObjectNode) answer).remove("asOf");
    // Its link to the posts repeats the question.
    ((ObjectNode) answer.get("evidence")).remove("postsLink");
    assertThat(answer.get("items")).isNotEmpty();
    return new Timed(answer, took);
  }

  private void send(String command) throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(socket.getInputStream().readNBytes(3), StandardCharsets.US_ASCII))
          .isEqualTo("+OK");
    }
  }

  private int port() throws InterruptedException {
    String[] words = started.process("redis").info().arguments().orElseThrow();
    int option = Arrays.asList(words).indexOf("--port");
    return Integer.parseInt(words[option + 1]);
  }

  private static void signal(String name, long process) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process)).start();
    assertThat(kill.waitFor()).isZero();
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
