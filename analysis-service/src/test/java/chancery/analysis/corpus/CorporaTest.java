package chancery.analysis.corpus;

import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.Enrichers;
import chancery.analysis.index.LuceneIndex;
import chancery.analysis.index.LuceneStorage;
import chancery.kit.error.ChanceryException;
import chancery.kit.follow.LogFollower;
import chancery.kit.testing.TestLog;
import com.google.rpc.Code;
import io.grpc.ManagedChannel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {

  private static final String TIME = "2024-01-01T00:00:00Z";
  private static final long PATIENCE = 20_000;

  @TempDir Path folder;

  private final TestLog log = new TestLog();
  private final ManagedChannel channel = log.connect();
  private final Preparation preparation = new Preparation(Enrichers::enricher, 1);
  private final List<String> news = new CopyOnWriteArrayList<>();

  CorporaTest() throws IOException {}

  @AfterEach
  void stop() {
    channel.shutdownNow();
    log.close();
    preparation.close();
  }

  @Test
  void whoHasWrittenCanReadIt() throws InterruptedException {
    try (Corpora corpora = start(1)) {
      long position = log.append("c", upserted(post("1", "a", TIME, "one")));
      assertThat(size(corpora, position)).isEqualTo(1);
      position = log.append("c", upserted(post("2", "a", TIME, "two")));
      assertThat(size(corpora, position)).isEqualTo(2);
      assertThat(corpora.posts()).isEqualTo(2);
      assertThat(corpora.bytes()).isPositive();
    }
  }

  @Test
  void anUnknownCorpusIsNotFoundAndAFarPositionNotReached() throws InterruptedException {
    try (Corpora corpora = start(1)) {
      fails(() -> corpora.open("nowhere", 0, 100), Code.NOT_FOUND);
      fails(() -> corpora.open("nowhere", 1000, 100), Code.UNAVAILABLE);
    }
  }

  @Test
  void aCorpusThatIsJustBeingMadeIsWaitedFor() throws InterruptedException {
    long first = log.append("other", upserted(post("1", "a", TIME, "one")));
    try (Corpora corpora = start(1)) {
      corpora.open("other", first, PATIENCE).close();
      Thread later =
          Thread.startVirtualThread(() -> log.append("c", upserted(post("1", "a", TIME, "one"))));
      try (OpenCorpus opened = corpora.open("c", 0, PATIENCE)) {
        assertThat(opened.view().size()).isEqualTo(1);
      }
      later.join();
    }
  }

  @Test
  void onlyPostsThatComeAfterTheStartAreNews() throws InterruptedException {
    log.append("c", upserted(post("1", "a", TIME, "one")));
    try (Corpora corpora = start(1)) {
      await(corpora::caughtUp);
      assertThat(size(corpora, 1)).isEqualTo(1);
      long position = log.append("c", upserted(post("2", "a", TIME, "two")));
      assertThat(size(corpora, position)).isEqualTo(2);
      assertThat(news).containsExactly("x:2");
    }
  }

  @Test
  void newMethodsBuildNewIndexesWhileTheOldOnesAnswer() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      log.append("c", upserted(post("p" + i, "a", TIME, "text")));
    }
    try (Corpora corpora = start(1)) {
      assertThat(size(corpora, 50)).isEqualTo(50);
    }
    assertThat(folder.resolve("v1")).isDirectory();
    try (Corpora corpora = start(2)) {
      // From the first moment on, before the new indexes are there.
      try (OpenCorpus opened = corpora.open("c", 50, PATIENCE)) {
        assertThat(opened.view().size()).isEqualTo(50);
      }
      long position = log.append("c", upserted(post("late", "a", TIME, "text")));
      assertThat(size(corpora, position)).isEqualTo(51);
      await(() -> !corpora.rebuilding() && !Files.exists(folder.resolve("v1")));
      assertThat(size(corpora, position)).isEqualTo(51);
      position = log.append("c", upserted(post("later", "a", TIME, "text")));
      assertThat(size(corpora, position)).isEqualTo(52);
    }
    try (Corpora corpora = start(2)) {
      assertThat(corpora.rebuilding()).isFalse();
      assertThat(size(corpora, 52)).isEqualTo(52);
    }
  }

  private Corpora start(int version) {
    Corpora corpora =
        new Corpora(
            folder,
            Integer.toString(version),
            Duration.ofMillis(PATIENCE),
            (corpus, position, count, newest) -> newest.forEach(post -> news.add(post.getId())),
            this::found);
    corpora.start();
    return corpora;
  }

  private FollowedGeneration found(Path place, String follower, NewPosts listener) {
    LuceneIndex.Settings settings = new LuceneIndex.Settings(LuceneStorage.READ, 8, 1);
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    Generation generation =
        new Generation(place, corpus -> LuceneIndex.open(corpus, settings), preparation, listener);
    Upkeep.Rhythm rhythm =
        new Upkeep.Rhythm(
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            100,
            Duration.ofMillis(200),
            Duration.ofSeconds(60));
    return new FollowedGeneration(
        place,
        generation,
        new LogFollower(channel, generation, follower, metrics, Clock.systemUTC()),
        new Upkeep(generation, rhythm, System::nanoTime, metrics.timer("commits")),
        generation.coding(definitions -> List.of(), 1));
  }

  private static long size(Corpora corpora, long minimum) throws InterruptedException {
    try (OpenCorpus opened = corpora.open("c", minimum, PATIENCE)) {
      return opened.view().size();
    }
  }

  private static void fails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Code code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ChanceryException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
