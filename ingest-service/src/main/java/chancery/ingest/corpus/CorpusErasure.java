package chancery.ingest.corpus;

import chancery.ingest.log.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes the content of deleted corpora out of the tables, in steps that each take effect at once.
 * What a crash leaves undone is done by the next call. Thread-safe.
 */
public final class CorpusErasure {

  private record Deleted(int no, long firstPosition, long lastPosition) {}

  /**
   * Tables with a row for each thing in a corpus, after the rejects, which are found by their
   * import; rows are removed by their physical place, some thousand at a time.
   */
  private static final List<String> TABLES =
      List.of(
          "ingest.post",
          "ingest.author",
          "ingest.actor",
          "ingest.definition",
          "ingest.label",
          "ingest.import");

  private final Database database;
  private final int step;
  private final ReentrantLock running = new ReentrantLock();

  /**
   * @param step rows, or positions of the log, in one transaction
   */
  public CorpusErasure(Database database, int step) {
    this.database = database;
    this.step = step;
  }

  /** Erases everything of every corpus that is deleted and not yet erased. */
  public void eraseDeleted() {
    running.lock();
    try {
      for (Deleted corpus : database.run(CorpusErasure::deleted)) {
        eraseEvents(corpus);
        eraseRows(corpus);
        database.run(connection ->
            update(
                connection, "UPDATE ingest.corpus SET erased_at = now() WHERE no = ?", corpus.no));
      }
    } finally {
      running.unlock();
    }
  }

  /** All events but the last, which says that the corpus is gone. */
  private void eraseEvents(Deleted corpus) {
    for (long from = corpus.firstPosition; from < corpus.lastPosition; from += step) {
      long first = from;
      long end = Math.min(from + step, corpus.lastPosition);
      database.run(connection ->
          update(
              connection,
              "DELETE FROM ingest.event WHERE corpus = ? AND position >= ? AND position < ?",
              corpus.no,
              first,
              end));
    }
  }

  private void eraseRows(Deleted corpus) {
    eraseSteps(
        "ingest.reject",
        "ingest.reject t JOIN ingest.import i ON i.no = t.import WHERE i.corpus = ?",
        corpus);
    for (String table : TABLES) {
      eraseSteps(table, table + " t WHERE corpus = ?", corpus);
    }
  }

  /**
   * @param rows after {@code FROM}, the table as {@code t}, with the corpus's number left open
   */
  private void eraseSteps(String table, String rows, Deleted corpus) {
    String delete =
        "DELETE FROM %s WHERE ctid = ANY (ARRAY (SELECT t.ctid FROM %s LIMIT %d))"
            .formatted(table, rows, step);
    int removed;
    do {
      removed = database.run(connection -> update(connection, delete, corpus.no));
    } while (removed > 0);
  }

  private static List<Deleted> deleted(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT no, created_position, position FROM ingest.corpus"
                    + " WHERE deleted_at IS NOT NULL AND erased_at IS NULL");
        ResultSet rows = select.executeQuery()) {
      List<Deleted> found = new ArrayList<>();
      while (rows.next()) {
        found.add(new Deleted(rows.getInt(1), rows.getLong(2), rows.getLong(3)));
      }
      return found;
    }
  }

  private static int update(Connection connection, String sql, long... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setLong(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }
}
