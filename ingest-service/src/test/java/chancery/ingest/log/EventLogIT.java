package chancery.ingest.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorUpserted;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogIT {

  private static final Page PAGE = new Page(100, 1 << 20);

  private final LogFixture fixture = new LogFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private CorpusKey corpus() {
    fixture.corpora.put("many");
    return fixture.corpora.key("many");
  }

  private static Event event(String name) {
    return Event.newBuilder()
        .setActorUpserted(ActorUpserted.newBuilder().setActor(Actor.newBuilder().setName(name)))
        .build();
  }

  /** Two processes with three writers each, and readers that look all the time. */
  @Test
  void noReaderEverFindsAnEventBehindOneThatItHasSeen() throws Exception {
    CorpusKey corpus = corpus();
    int writers = 6;
    int batches = 25;
    long expected = fixture.feed.head() + (long) writers * batches * 7;
    LogFeed otherFeed = fixture.newFeed();
    List<EventLog> logs = List.of(fixture.log, fixture.newLog(otherFeed));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        EventLog log = logs.get(writer % 2);
        writing.add(threads.submit(() -> write(log, corpus, batches)));
      }
      Future<List<Long>> near = threads.submit(() -> readUntil(fixture.feed, expected));
      Future<List<Long>> far = threads.submit(() -> readUntil(otherFeed, expected));
      for (Future<?> writer : writing) {
        writer.get(60, TimeUnit.SECONDS);
      }
      List<Long> everything = LongStream.rangeClosed(1, expected).boxed().toList();
      assertThat(near.get(60, TimeUnit.SECONDS)).isEqualTo(everything);
      assertThat(far.get(60, TimeUnit.SECONDS)).isEqualTo(everything);
    } finally {
      otherFeed.close();
    }
  }

  private static void write(EventLog log, CorpusKey corpus, int batches) {
    for (int batch = 0; batch < batches; batch++) {
      log.write(transaction -> {
        for (int i = 0; i < 7; i++) {
          transaction.append(corpus, event("event"));
        }
        return transaction.position();
      });
    }
  }

  private static List<Long> readUntil(LogFeed feed, long last) {
    List<Long> seen = new ArrayList<>();
    long position = 0;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (position < last && System.nanoTime() < deadline) {
      for (RecordedEvent event : feed.after(position, PAGE)) {
        position = event.getPosition();
        seen.add(position);
      }
    }
    return seen;
  }

  @Test
  void partitionsAreMadeAheadOfTheLog() {
    CorpusKey corpus = corpus();
    for (int i = 0; i < 10; i++) {
      write(fixture.log, corpus, 10);
      long end =
          fixture.number(
              "SELECT count(*) * 200 FROM pg_inherits WHERE inhparent = 'ingest.event'::regclass");
      assertThat(end - fixture.feed.head()).isBetween(100L, 400L);
    }
    assertThat(fixture.number("SELECT count(*) FROM ingest.event"))
        .isEqualTo(fixture.feed.head())
        .isGreaterThan(700);
  }

  @Test
  void aTransactionThatFailsLeavesNothingAndNoGap() {
    CorpusKey corpus = corpus();
    long head = fixture.feed.head();
    assertThatThrownBy(() ->
            fixture.log.write(transaction -> {
              transaction.append(corpus, event("never"));
              throw new IllegalStateException("on purpose");
            }))
        .hasMessage("on purpose");

    write(fixture.log, corpus, 1);

    assertThat(fixture.feed.after(head, PAGE).getFirst().getPosition()).isEqualTo(head + 1);
    assertThat(fixture.eventsHolding("never")).isZero();
  }

  @Test
  void anEventReadsTheSameFromMemoryAndFromDisk() {
    CorpusKey corpus = corpus();
    write(fixture.log, corpus, 2);
    LogFeed cold = new LogFeed(fixture.database, new Presence(7), 1);

    assertThat(cold.after(0, PAGE).subList(1, 8)).isEqualTo(fixture.feed.after(1, PAGE));
  }

  @Test
  void aPageIsBoundedByItsBytes() {
    CorpusKey corpus = corpus();
    write(fixture.log, corpus, 2);
    int one = event("event").getSerializedSize();
    LogFeed cold = new LogFeed(fixture.database, new Presence(7), 1);

    assertThat(cold.after(1, new Page(100, 3 * one))).hasSize(3);
    assertThat(cold.after(1, new Page(100, 1))).hasSize(1);
    assertThat(cold.after(1, new Page(2, 1 << 20))).hasSize(2);
  }
}
