package chancery.ingest.imports;

import chancery.ingest.corpus.Listed;
import chancery.ingest.corpus.PageSize;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.Presence;
import chancery.ingest.log.SqlTime;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportState;
import chancery.kit.time.WireTime;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The record of every import, of this process and of others. Thread-safe.
 *
 * <p>Before each answer it is brought up to date: an import is running only as long as the process
 * lives that runs it.
 */
public final class ImportTable {

  /** Why an import did not reach its end, where the service is what ended. */
  static final String STOPPED = "The service stopped during the import; send the input again";

  private static final String SELECT =
      "SELECT "
          + ImportRow.COLUMNS
          + " FROM ingest.import i JOIN ingest.corpus c ON c.no = i.corpus";

  private final Database database;
  private final Presence presence;
  private final Clock clock;

  /** Final states that the database was not there to take. */
  private final Map<Long, Import> unrecorded = new ConcurrentHashMap<>();

  /**
   * @param presence of the process whose imports are inserted
   */
  public ImportTable(Database database, Presence presence, Clock clock) {
    this.database = database;
    this.presence = presence;
    this.clock = clock;
  }

  /** The table of the imports' rejects. */
  RejectTable rejects() {
    return new RejectTable(database);
  }

  /** Records a new import and returns its number. */
  long insert(CorpusKey corpus, Import started) {
    return database.run(connection -> {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO ingest.import (id, corpus, format, state, position, started_at, process)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING no")) {
        insert.setString(1, started.getId());
        insert.setInt(2, corpus.no());
        insert.setString(3, started.getFormat());
        insert.setInt(4, started.getStateValue());
        insert.setLong(5, started.getPosition());
        insert.setObject(6, SqlTime.of(WireTime.instant(started.getStartedAt())));
        insert.setInt(7, presence.number());
        try (ResultSet row = insert.executeQuery()) {
          row.next();
          return row.getLong(1);
        }
      }
    });
  }

  /** Brings an import's counts and state up to date. */
  void update(long no, Import now) {
    database.run(connection -> {
      try (PreparedStatement update =
          connection.prepareStatement(
              "UPDATE ingest.import SET state = ?, accepted = ?, updated = ?, duplicate = ?, deleted = ?,"
                  + " ignored = ?, rejected = ?, bytes = ?, position = ?, finished_at = ?, error = ? WHERE no = ?")) {
        update.setInt(1, now.getStateValue());
        update.setLong(2, now.getAccepted());
        update.setLong(3, now.getUpdated());
        update.setLong(4, now.getDuplicate());
        update.setLong(5, now.getDeleted());
        update.setLong(6, now.getIgnored());
        update.setLong(7, now.getRejected());
        update.setLong(8, now.getBytes());
        update.setLong(9, now.getPosition());
        update.setObject(
            10, now.hasFinishedAt() ? SqlTime.of(WireTime.instant(now.getFinishedAt())) : null);
        update.setString(11, now.hasError() ? now.getError() : null);
        update.setLong(12, no);
        return update.executeUpdate();
      }
    });
  }

  /**
   * Records an import's final state. Where the database is away that is made up for before the next
   * answer about imports, so that none is said to be running that is not.
   *
   * @throws chancery.kit.error.ChanceryException UNAVAILABLE where the database is away
   */
  void close(long no, Import finished) {
    unrecorded.put(no, finished);
    recordClosed();
  }

  private void recordClosed() {
    unrecorded.forEach((no, finished) -> {
      update(no, finished);
      unrecorded.remove(no, finished);
    });
  }

  /** Imports that a process left behind when it ended are not running any more. */
  private void interruptAbandoned() {
    int _ =
        database.run(connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE ingest.import SET state = ?, finished_at = ?, error = ?"
                      + " WHERE state = 1 AND process IS DISTINCT FROM ? AND "
                      + Presence.isGone("process"))) {
            update.setInt(1, ImportState.IMPORT_STATE_INTERRUPTED_VALUE);
            update.setObject(2, SqlTime.of(clock.instant()));
            update.setString(3, STOPPED);
            update.setInt(4, presence.number());
            return update.executeUpdate();
          }
        });
  }

  Optional<Import> find(CorpusKey corpus, String id) {
    return findRow(corpus, id).map(ImportRow::item);
  }

  /** The number that an import's rejects go by. */
  Optional<Long> number(CorpusKey corpus, String id) {
    return findRow(corpus, id).map(ImportRow::no);
  }

  private Optional<ImportRow> findRow(CorpusKey corpus, String id) {
    recordClosed();
    interruptAbandoned();
    return database.run(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement(SELECT + " WHERE i.corpus = ? AND i.id = ?")) {
        select.setInt(1, corpus.no());
        select.setString(2, id);
        return read(select).stream().findFirst();
      }
    });
  }

  /** Latest first. */
  Listed<Import> list(CorpusKey corpus, int pageSize, String pageToken) {
    int size = PageSize.of(pageSize);
    long before = PageSize.number(pageToken, Long.MAX_VALUE);
    recordClosed();
    interruptAbandoned();
    return database.run(connection -> {
      try (PreparedStatement select =
          connection.prepareStatement(
              SELECT + " WHERE i.corpus = ? AND i.no < ? ORDER BY i.no DESC LIMIT ?")) {
        select.setInt(1, corpus.no());
        select.setLong(2, before);
        select.setInt(3, size + 1);
        return page(read(select), size);
      }
    });
  }

  private static Listed<Import> page(List<ImportRow> found, int size) {
    Listed<ImportRow> page = Listed.of(found, size, last -> Long.toString(last.no()));
    return new Listed<>(page.items().stream().map(ImportRow::item).toList(), page.nextPageToken());
  }

  private static List<ImportRow> read(PreparedStatement select) throws SQLException {
    List<ImportRow> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(ImportRow.read(rows));
      }
    }
    return found;
  }
}
