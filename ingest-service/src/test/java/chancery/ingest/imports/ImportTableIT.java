package chancery.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportState;
import chancery.kit.error.ChanceryException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
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

  @Test
  void anImportThatEndedWhileTheDatabaseWasAwayIsNotSaidToBeRunning() {
    fixture.corpora.put("c");
    CorpusKey corpus = fixture.corpora.key("c");
    ImportTable table = new ImportTable(database());
    Import running =
        Import.newBuilder()
            .setId("one")
            .setCorpus("c")
            .setFormat("lines")
            .setState(ImportState.IMPORT_STATE_RUNNING)
            .setStartedAt(ImportTable.timestamp(Instant.parse("2024-01-01T00:00:00Z")))
            .build();
    long no = table.insert(corpus, running);
    Import failed =
        running.toBuilder()
            .setState(ImportState.IMPORT_STATE_FAILED)
            .setError("the database went away")
            .build();

    away = true;
    assertThatThrownBy(() -> table.close(no, failed)).isInstanceOf(ChanceryException.class);
    away = false;

    assertThat(table.find(corpus, "one")).contains(failed);
    assertThat(table.list(corpus, 0, "").items()).containsExactly(failed);
  }
}
