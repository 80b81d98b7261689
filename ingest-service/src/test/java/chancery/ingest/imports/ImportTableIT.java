package chancery.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.LogFeed;
import chancery.ingest.log.Presence;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportState;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTableIT {

  private final LogFixture fixture = new LogFixture();
  private boolean away;

  @AfterEach
  void close() {
    fixture.close();
  }

  /** The fixture's database, which can be taken away. */
  private Database database() {
    return new Database(
        (DataSource)
            Proxy.newProxyInstance(
                DataSource.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (_, method, arguments) -> {
                  if (away) {
                    throw new SQLException("away", "08006");
                  }
                  return method.invoke(fixture.source, arguments);
                }));
  }

  private ImportTable table(Database database, Presence presence) {
    return new ImportTable(database, presence, Clock.systemUTC());
  }

  private static Import running(String id) {
    return Import.newBuilder()
        .setId(id)
        .setCorpus("c")
        .setFormat("lines")
        .setState(ImportState.IMPORT_STATE_RUNNING)
        .setStartedAt(WireTime.timestamp(Instant.parse("2024-01-01T00:00:00Z")))
        .build();
  }

  @Test
  void anImportThatEndedWhileTheDatabaseWasAwayIsNotSaidToBeRunning() {
    fixture.corpora.put("c");
    CorpusKey corpus = fixture.corpora.key("c");
    ImportTable table = table(database(), fixture.presence);
    long no = table.insert(corpus, running("one"));
    Import failed =
        running("one").toBuilder()
            .setState(ImportState.IMPORT_STATE_FAILED)
            .setError("the database went away")
            .build();

    away = true;
    assertThatThrownBy(() -> table.close(no, failed)).isInstanceOf(ChanceryException.class);
    away = false;

    assertThat(table.find(corpus, "one")).contains(failed);
    assertThat(table.list(corpus, 0, "").items()).containsExactly(failed);
  }

  /** Another process is another reading end of the log, which shows its presence. */
  @Test
  void anImportRunsAsLongAsTheProcessLivesThatRunsIt() throws InterruptedException {
    fixture.corpora.put("c");
    CorpusKey corpus = fixture.corpora.key("c");
    Presence other = new Presence(4711);
    ImportTable here = table(fixture.database, fixture.presence);
    Import running = running("theirs");
    try (LogFeed itsFeed = new LogFeed(fixture.database, other, 1)) {
      itsFeed.start();
      await(itsFeed::listening);
      table(fixture.database, other).insert(corpus, running);

      assertThat(here.find(corpus, "theirs")).contains(running);
      assertThat(here.list(corpus, 0, "").items()).containsExactly(running);
    }
    await(() -> here.find(corpus, "theirs").orElseThrow().hasFinishedAt());

    Import left = here.find(corpus, "theirs").orElseThrow();
    assertThat(left.getState()).isEqualTo(ImportState.IMPORT_STATE_INTERRUPTED);
    assertThat(left.getError()).contains("send the input again");
  }

  @Test
  void anImportWithoutItsProcessHasEndedWhenAnotherProcessStarts() {
    fixture.corpora.put("c");
    CorpusKey corpus = fixture.corpora.key("c");
    table(fixture.database, new Presence(4712)).insert(corpus, running("left"));

    assertThat(table(fixture.database, fixture.presence).list(corpus, 0, "").items())
        .extracting(Import::getState)
        .containsExactly(ImportState.IMPORT_STATE_INTERRUPTED);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}
