package chancery.ingest.imports;

import static chancery.ingest.LogFixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Source;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final Duration LINGER = Duration.ofMillis(20);
  private static final ImportLimits LIMITS =
      new ImportLimits(
          1,
          3,
          1 << 20,
          LINGER,
          Duration.ofSeconds(1),
          27,
          10,
          0,
          Duration.ofSeconds(5),
          Duration.ZERO);

  private final Batches batches =
      new Batches(LIMITS, Source.newBuilder().setName("import:test").build());

  private void add(int count) {
    for (int i = 0; i < count; i++) {
      batches.post(i, post("" + i, "ann", i, "text").build());
    }
  }

  @Test
  void recordsAreGatheredToBatches() throws InterruptedException {
    add(4);
    batches.ignored(5);
    batches.end(null);

    assertThat(batches.take(LINGER).changes).hasSize(3);
    assertThat(batches.isExhausted()).isFalse();
    Batch last = batches.take(LINGER);
    assertThat(last.changes).hasSize(1);
    assertThat(last.ignored).isEqualTo(1);
    assertThat(batches.isExhausted()).isTrue();
  }

  @Test
  void aBatchThatIsNotFullIsGivenOutAfterAWhile() throws InterruptedException {
    add(1);

    assertThat(batches.take(LINGER).changes).hasSize(1);
    assertThat(batches.take(LINGER).isEmpty()).isTrue();
  }

  @Test
  void anAuthorsEndClosesTheBatch() throws InterruptedException {
    add(1);
    batches.deletedAuthor(2, "x:ann");
    add(1);

    Batch first = batches.take(Duration.ofSeconds(10));
    assertThat(first.changes).hasSize(1);
    assertThat(first.authorGone).isEqualTo("x:ann");
  }

  @Test
  void theReaderIsHeldBackUntilTheWriterTakesABatch() throws InterruptedException {
    AtomicInteger added = new AtomicInteger();
    CompletableFuture<Void> reader =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 9; i++) {
            add(1);
            added.incrementAndGet();
          }
        });
    reader.copy().completeOnTimeout(null, 300, TimeUnit.MILLISECONDS).join();
    assertThat(added).hasValue(6);

    assertThat(batches.take(LINGER).changes).hasSize(3);
    assertThat(reader).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void aWriterThatGivesUpFreesTheReader() {
    CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> add(100));
    batches.abandon();

    assertThat(reader)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(Exception.class)
        .havingRootCause()
        .isInstanceOf(Batches.Abandoned.class);
  }
}
