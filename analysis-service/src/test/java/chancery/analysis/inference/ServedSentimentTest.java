package chancery.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.enrich.SentimentJudge;
import chancery.analysis.enrich.SentimentJudge.Judgement;
import chancery.analysis.enrich.SentimentJudge.Text;
import chancery.kit.testing.FreePort;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServedSentimentTest {

  private static final SentimentJudge GLOOMY =
      new SentimentJudge() {
        @Override
        public String model() {
          return "gloomy-1";
        }

        @Override
        public List<@Nullable Judgement> judge(List<Text> texts) {
          List<@Nullable Judgement> judgements = new ArrayList<>();
          texts.forEach(text -> judgements.add(new Judgement(1, 0, 0, "gloomy-1")));
          return judgements;
        }
      };

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final List<ManagedChannel> channels = new ArrayList<>();

  @Test
  void textsAreJudgedByTheServersModelInTheirOrder() throws Exception {
    for (boolean raw : new boolean[] {false, true}) {
      try (InferenceServer server = new InferenceServer(0, raw, ServedSentimentTest::mood)) {
        List<@Nullable Judgement> judged =
            served(server.port(), null, Set.of(), false)
                .judge(texts("a fine day", "a bad day", "a day"));
        assertThat(judged)
            .containsExactly(
                new Judgement(0.1f, 0.2f, 0.7f, "mood-7"),
                new Judgement(0.7f, 0.2f, 0.1f, "mood-7"),
                new Judgement(0.25f, 0.5f, 0.25f, "mood-7"));
      }
    }
  }

  @Test
  void manyTextsGoInBatches() throws Exception {
    try (InferenceServer server = new InferenceServer(0, false, ServedSentimentTest::mood)) {
      List<Text> texts =
          IntStream.range(0, 10)
              .mapToObj(i -> new Text(i % 2 == 0 ? "fine" : "bad", "en"))
              .toList();
      List<@Nullable Judgement> judged = served(server.port(), null, Set.of(), false).judge(texts);
      assertThat(server.batches()).containsExactly(4, 4, 2);
      assertThat(judged)
          .extracting(judgement -> Objects.requireNonNull(judgement).positive() > 0.5)
          .containsExactly(true, false, true, false, true, false, true, false, true, false);
    }
  }

  @Test
  void languagesThatTheModelDoesNotKnowAreNotSent() throws Exception {
    try (InferenceServer server = new InferenceServer(0, false, ServedSentimentTest::mood)) {
      List<@Nullable Judgement> judged =
          served(server.port(), null, Set.of("en"), false)
              .judge(
                  List.of(
                      new Text("хорошо", "ru"), new Text("fine", "en-GB"), new Text(" ", "en")));
      assertThat(judged.get(0)).isNull();
      assertThat(judged.get(1)).isNotNull();
      assertThat(judged.get(2)).isNull();
      assertThat(server.batches()).containsExactly(1);
    }
  }

  @Test
  void logitsBecomeProbabilities() throws Exception {
    try (InferenceServer server =
        new InferenceServer(0, false, text -> new float[] {0, (float) Math.log(2), 0})) {
      Judgement judged =
          Objects.requireNonNull(
              served(server.port(), null, Set.of(), true).judge(texts("x")).getFirst());
      assertThat(judged.neutral()).isEqualTo(0.5f, within(1e-6f));
    }
  }

  @Test
  void whileTheServerIsDownPostsWaitInTheirOrder() throws Exception {
    int port = FreePort.find();
    ServedSentiment served = served(port, null, Set.of(), false);
    CompletableFuture<List<@Nullable Judgement>> judged =
        CompletableFuture.supplyAsync(() -> judge(served, texts("fine", "bad")));
    Timer failed = metrics.timer("chancery.sentiment.served", "outcome", "failed");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (failed.count() < 2 && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertThat(failed.count()).isGreaterThanOrEqualTo(2);
    assertThat(judged).isNotDone();
    try (InferenceServer server = new InferenceServer(port, false, ServedSentimentTest::mood)) {
      assertThat(judged.get(20, TimeUnit.SECONDS))
          .extracting(judgement -> Objects.requireNonNull(judgement).model())
          .containsExactly("mood-7", "mood-7");
      assertThat(server.batches()).containsExactly(2);
    }
  }

  @Test
  void whileTheServerIsDownAnotherModelJudgesIfSoConfigured() throws Exception {
    ServedSentiment served = served(FreePort.find(), GLOOMY, Set.of(), false);
    for (int i = 0; i < 5; i++) {
      assertThat(served.judge(texts("fine"))).containsExactly(new Judgement(1, 0, 0, "gloomy-1"));
    }
    // Two failures in a row, then the server is left alone.
    assertThat(metrics.timer("chancery.sentiment.served", "outcome", "failed").count())
        .isEqualTo(2);
  }

  @Test
  void anAnswerOfAnotherShapeIsAFailure() throws Exception {
    try (InferenceServer server = new InferenceServer(0, false, text -> new float[] {0.5f, 0.5f})) {
      assertThat(served(server.port(), GLOOMY, Set.of(), false).judge(texts("fine")))
          .containsExactly(new Judgement(1, 0, 0, "gloomy-1"));
    }
  }

  @Test
  void scoresThatAreNoProbabilitiesAreAFailure() throws Exception {
    try (InferenceServer server = new InferenceServer(0, false, text -> new float[] {-3, 1, 2})) {
      assertThat(served(server.port(), GLOOMY, Set.of(), false).judge(texts("fine")))
          .containsExactly(new Judgement(1, 0, 0, "gloomy-1"));
    }
  }

  @Test
  void labelsMustBeTheThree() {
    assertThatThrownBy(() -> settings(List.of("bad", "good"), Set.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("chancery.sentiment.model.labels");
  }

  private static float[] mood(String text) {
    if (text.contains("fine")) {
      return new float[] {0.1f, 0.2f, 0.7f};
    }
    return text.contains("bad") ? new float[] {0.7f, 0.2f, 0.1f} : new float[] {0.25f, 0.5f, 0.25f};
  }

  private static List<Text> texts(String... texts) {
    return List.of(texts).stream().map(text -> new Text(text, "en")).toList();
  }

  private static List<@Nullable Judgement> judge(ServedSentiment served, List<Text> texts) {
    try {
      return served.judge(texts);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private ServedSentiment served(
      int port, @Nullable SentimentJudge whenDown, Set<String> languages, boolean logits) {
    ManagedChannel channel =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
    channels.add(channel);
    return new ServedSentiment(
        channel,
        settings(List.of("negative", "neutral", "positive"), languages, logits),
        whenDown,
        metrics,
        Clock.systemUTC());
  }

  private static ServedSentiment.Settings settings(
      List<String> labels, Set<String> languages, boolean logits) {
    return new ServedSentiment.Settings(
        "mood",
        "",
        "text",
        "scores",
        labels,
        logits,
        languages,
        4,
        Duration.ofSeconds(5),
        2,
        Duration.ofMillis(500));
  }

  @AfterEach
  void disconnect() {
    channels.forEach(ManagedChannel::shutdownNow);
  }
}
