package chancery.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.corpus.Listed;
import chancery.ingest.log.Following;
import chancery.ingest.log.Page;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsIT {

  private static final ImportLimits LIMITS =
      new ImportLimits(
          2,
          10,
          1 << 20,
          Duration.ofMillis(20),
          Duration.ZERO,
          27,
          5,
          0,
          Duration.ofSeconds(5),
          Duration.ofSeconds(10));

  private final LogFixture fixture = new LogFixture();
  private String corpus = "";

  @BeforeEach
  void makeCorpus(TestInfo test) {
    corpus = "c" + Math.abs(test.getDisplayName().hashCode());
    fixture.corpora.put(corpus);
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  /** Opens the latch when a report is as it is waited for. */
  private static Consumer<Import> once(Predicate<Import> awaited, CountDownLatch latch) {
    return report -> {
      if (awaited.test(report)) {
        latch.countDown();
      }
    };
  }

  private Imports imports(ImportLimits limits) {
    return new Imports(
        new ImportTable(fixture.database, fixture.presence, Clock.systemUTC()),
        fixture.corpora,
        fixture.posts,
        fixture.followers,
        _ -> new LineFormat(),
        limits,
        fixture.metrics,
        Clock.systemUTC());
  }

  private ImportHeader header() {
    return ImportHeader.newBuilder().setCorpus(corpus).setFormat("lines").build();
  }

  private static Body body(String text) {
    Body body = new Body(() -> {});
    body.arrived(bytes(text));
    body.end();
    return body;
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String posts(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "+%d ann post number %d%n".formatted(i, i))
        .collect(Collectors.joining());
  }

  private Import run(String text) throws InterruptedException {
    return imports(LIMITS).run(header(), body(text), _ -> {});
  }

  @Test
  void everyRecordIsCountedOnce() throws InterruptedException {
    Import done =
        run(
            "+1 ann one\n+2 ann two\n+3 bob three\n+1 ann one\n+2 ann two, edited\n-3\n-4\n.\n?what\n@ann\n@nobody\n+5 bob five\n");

    assertThat(done.getState()).isEqualTo(ImportState.IMPORT_STATE_DONE);
    assertThat(
            List.of(
                done.getReceived(),
                done.getAccepted(),
                done.getUpdated(),
                done.getDuplicate(),
                done.getDeleted(),
                done.getIgnored(),
                done.getRejected()))
        .containsExactly(12L, 4L, 1L, 1L, 2L, 3L, 1L);
    assertThat(done.getPosition()).isEqualTo(fixture.corpora.get(corpus).getPosition());
    assertThat(fixture.corpora.get(corpus).getPosts()).isEqualTo(1);
    assertThat(imports(LIMITS).get(corpus, done.getId())).isEqualTo(done);
  }

  @Test
  void theSameInputAgainAddsNothing() throws InterruptedException {
    Import first = run(posts(0, 95));
    Import again = run(posts(0, 95));

    assertThat(first.getAccepted()).isEqualTo(95);
    assertThat(again.getAccepted() + again.getUpdated()).isZero();
    assertThat(again.getDuplicate()).isEqualTo(95);
    assertThat(again.getPosition()).isEqualTo(first.getPosition());
  }

  /** A deletion is no ban: who imports a post again wants it back. */
  @Test
  void whatWasDeletedComesBackWhenItsInputIsImportedAgain() throws InterruptedException {
    String input = "+1 ann one\n+2 bob two\n+3 bob three\n";
    run(input);
    fixture.posts.delete(corpus, "x:1");
    fixture.posts.deleteAuthor(corpus, "x:bob");

    Import again = run(input);

    assertThat(again.getAccepted()).isEqualTo(3);
    assertThat(fixture.posts.get(corpus, "x:1").getText()).isEqualTo("one");
    assertThat(fixture.corpora.get(corpus).getPosts()).isEqualTo(3);
  }

  @Test
  void aPostSaysWhichImportBroughtIt() throws InterruptedException {
    Import done = run("+1 ann one\n");

    assertThat(fixture.posts.get(corpus, "x:1").getSource().getName())
        .isEqualTo("import:" + done.getId());
  }

  @Test
  void rejectsAreKeptUpToABoundAndCountedBeyondIt() throws InterruptedException {
    String longLine = "?" + "ж".repeat(500);
    Import done = run("+1 ann one\n" + (longLine + "\n").repeat(12));

    Imports imports = imports(LIMITS);
    assertThat(done.getRejected()).isEqualTo(12);
    Listed<Reject> first = imports.rejects(corpus, done.getId(), 3, "");
    Listed<Reject> second = imports.rejects(corpus, done.getId(), 3, first.nextPageToken());
    assertThat(first.items()).extracting(Reject::getLine).containsExactly(2L, 3L, 4L);
    assertThat(second.items()).extracting(Reject::getLine).containsExactly(5L, 6L);
    assertThat(second.nextPageToken()).isEmpty();
    assertThat(first.items().getFirst().getExcerpt()).isEqualTo(longLine.substring(0, 200));
    assertThat(first.items().getFirst().getReason()).isEqualTo("is no record");
  }

  @Test
  void aCorpusThatIsDeletedDuringAnImportKeepsNoRejects() throws Exception {
    Body body = new Body(() -> {});
    CountDownLatch rejected = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Import> running =
          thread.submit(() ->
              imports(LIMITS)
                  .run(header(), body, once(report -> report.getRejected() > 0, rejected)));
      body.arrived(bytes("?a secret\n"));
      assertThat(rejected.await(10, TimeUnit.SECONDS)).isTrue();
      fixture.corpora.delete(corpus);
      body.arrived(bytes("?another secret\n"));
      body.end();

      assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ChanceryException.class)
          .hasMessageContaining(corpus);
    }
    assertThat(fixture.number("SELECT count(*) FROM ingest.reject WHERE excerpt LIKE '%secret'"))
        .isZero();
  }

  @Test
  void progressIsToldAlongTheWay() throws InterruptedException {
    List<Import> told = new ArrayList<>();
    imports(LIMITS).run(header(), body(posts(0, 100)), told::add);

    assertThat(told).isNotEmpty();
    assertThat(told)
        .allSatisfy(
            report -> assertThat(report.getState()).isEqualTo(ImportState.IMPORT_STATE_RUNNING));
    assertThat(told).extracting(Import::getReceived).isSorted();
  }

  @Test
  void whatCameBeforeTheCallerWentAwayStaysAndTheRestCanBeSentAgain() throws Exception {
    Body body = new Body(() -> {});
    CountDownLatch stored = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Import> running =
          thread.submit(() ->
              imports(LIMITS)
                  .run(header(), body, once(report -> report.getAccepted() == 25, stored)));
      body.arrived(bytes(posts(0, 25)));
      assertThat(stored.await(10, TimeUnit.SECONDS)).isTrue();
      body.breakOff();
      Import broken = running.get(10, TimeUnit.SECONDS);
      assertThat(broken.getState()).isEqualTo(ImportState.IMPORT_STATE_INTERRUPTED);
      assertThat(broken.getError()).contains("send the input again");
      assertThat(broken.getAccepted()).isEqualTo(25);
    }
    Import whole = run(posts(0, 40));
    assertThat(whole.getAccepted()).isEqualTo(15);
    assertThat(whole.getDuplicate()).isEqualTo(25);
  }

  @Test
  void damagedCompressionFailsTheImportAndSaysSo() throws InterruptedException {
    ImportHeader gzip = header().toBuilder().setEncoding("gzip").build();

    Import failed = imports(LIMITS).run(gzip, body("no gzip at all"), _ -> {});

    assertThat(failed.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(failed.getError()).contains("gzip");
  }

  @Test
  void aWrongParameterOrEncodingIsTheCallersMistake() {
    ImportHeader parameter = header().toBuilder().putParameters("map.text", "content").build();
    ImportHeader encoding = header().toBuilder().setEncoding("rot13").build();

    assertThatThrownBy(() -> imports(LIMITS).run(parameter, body("+1 ann a\n"), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> imports(LIMITS).run(encoding, body("+1 ann a\n"), _ -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rot13");
    assertThat(imports(LIMITS).list(corpus, 0, "").items())
        .extracting(Import::getState)
        .containsOnly(ImportState.IMPORT_STATE_FAILED);
  }

  @Test
  void aDefectOfAFormatEndsTheImportAndTellsNoInternals() {
    assertThatThrownBy(() -> run("+1 ann a\n!\n")).isInstanceOf(IllegalStateException.class);

    Import failed = imports(LIMITS).list(corpus, 0, "").items().getFirst();
    assertThat(failed.getState()).isEqualTo(ImportState.IMPORT_STATE_FAILED);
    assertThat(failed.getError()).contains("see the service's log");
  }

  @Test
  void moreImportsThanMayRunAreTurnedAway() throws Exception {
    Imports imports = imports(LIMITS);
    List<Body> open = List.of(new Body(() -> {}), new Body(() -> {}));
    CountDownLatch running = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      for (Body body : open) {
        threads.submit(() -> imports.run(header(), body, _ -> running.countDown()));
      }
      assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> imports.run(header(), body(""), _ -> {}))
          .isInstanceOfSatisfying(
              ChanceryException.class,
              failure -> assertThat(failure.code()).isEqualTo(Code.RESOURCE_EXHAUSTED));
      open.forEach(Body::end);
    }
    assertThat(imports.run(header(), body(""), _ -> {}).getState())
        .isEqualTo(ImportState.IMPORT_STATE_DONE);
  }

  @Test
  void anImportThatRunsWhenTheServiceStopsIsInterruptedAndSaysSo() throws Exception {
    Imports imports = imports(LIMITS);
    Body body = new Body(() -> {});
    CountDownLatch stored = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Import> running =
          thread.submit(() ->
              imports.run(
                  header(),
                  body,
                  report -> {
                    if (report.getAccepted() == 25) {
                      stored.countDown();
                    }
                  }));
      body.arrived(bytes(posts(0, 25)));
      assertThat(stored.await(10, TimeUnit.SECONDS)).isTrue();

      imports.stop();

      Import stopped = imports.list(corpus, 0, "").items().getFirst();
      assertThat(stopped.getState()).isEqualTo(ImportState.IMPORT_STATE_INTERRUPTED);
      assertThat(stopped.getError())
          .contains("The service stopped")
          .contains("send the input again");
      assertThat(stopped.getAccepted()).isEqualTo(25);
      assertThatThrownBy(() -> running.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(InterruptedException.class);
    }
    assertThatThrownBy(() -> imports.run(header(), body("+1 ann a\n"), _ -> {}))
        .isInstanceOfSatisfying(
            ChanceryException.class, failure -> assertThat(failure.reason()).isEqualTo("STOPPING"));
  }

  @Test
  void importsAreListedLatestFirst() throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.addFirst(run("").getId());
    }
    Listed<Import> first = imports(LIMITS).list(corpus, 2, "");
    Listed<Import> second = imports(LIMITS).list(corpus, 2, first.nextPageToken());

    assertThat(first.items()).extracting(Import::getId).isEqualTo(ids.subList(0, 2));
    assertThat(second.items()).extracting(Import::getId).isEqualTo(ids.subList(2, 3));
    assertThatThrownBy(() -> imports(LIMITS).list(corpus, 2, "x"))
        .hasMessageContaining("page_token");
    assertThatThrownBy(() -> imports(LIMITS).get(corpus, "x"))
        .hasMessageContaining("no import 'x'");
  }

  /** Two followers that take a page each 20 ms, in step with which the import then goes. */
  @Test
  void anImportWaitsForAFollowerThatKeepsUpAndNotForOneThatIsStuck() throws Exception {
    long lag = 50;
    ImportLimits paced =
        new ImportLimits(
            2,
            10,
            1 << 20,
            Duration.ofMillis(20),
            Duration.ZERO,
            27,
            5,
            lag,
            Duration.ofMillis(300),
            Duration.ZERO);
    Following following =
        new Following(
            fixture.feed, fixture.followers, new Page(10, 1 << 20), Duration.ofMillis(50));
    List<Long> behind = new ArrayList<>();
    CountDownLatch stuck = new CountDownLatch(1);
    long start = fixture.corpora.get(corpus).getPosition();
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> slow =
          threads.submit(() -> {
            following.follow(
                start,
                response -> {
                  if (response.getEventsCount() > 0) {
                    behind.add(
                        fixture.feed.head()
                            - response.getEvents(response.getEventsCount() - 1).getPosition());
                    stuck.await(20, TimeUnit.MILLISECONDS);
                  }
                });
            return null;
          });
      Import first = imports(paced).run(header(), body(posts(0, 300)), _ -> {});
      slow.cancel(true);
      assertThat(first.getAccepted()).isEqualTo(300);
      assertThat(behind).isNotEmpty().allMatch(events -> events <= lag + 10);

      Future<?> still =
          threads.submit(() -> {
            following.follow(
                fixture.feed.head(),
                response -> {
                  if (response.getEventsCount() > 0) {
                    stuck.await();
                  }
                });
            return null;
          });
      Import second = imports(paced).run(header(), body(posts(300, 600)), _ -> {});
      assertThat(second.getAccepted()).isEqualTo(300);
      still.cancel(true);
      stuck.countDown();
    }
  }
}
