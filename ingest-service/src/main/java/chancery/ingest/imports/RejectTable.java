package chancery.ingest.imports;

import chancery.ingest.corpus.Listed;
import chancery.ingest.corpus.PageSize;
import chancery.ingest.log.CopyRows;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rejects of imports, each import known by its number. Thread-safe. */
final class RejectTable {

  private record Numbered(long no, Reject reject) {}

  private final Database database;

  RejectTable(Database database) {
    this.database = database;
  }

  /**
   * Keeps rejects of an import, as long as its corpus is there: they hold the beginnings of
   * records, which the corpus's deletion has to find.
   *
   * @param first number of the first of these rejects within the import
   * @throws ChanceryException NOT_FOUND if the corpus has been deleted meanwhile
   */
  void insert(CorpusKey corpus, long importNo, long first, List<Reject> rejects) {
    CopyRows rows = new CopyRows();
    long next = first;
    for (Reject reject : rejects) {
      rows.row(5)
          .int64(importNo)
          .int64(next++)
          .int64(reject.getLine())
          .text(reject.getReason())
          .text(reject.getExcerpt());
    }
    database.<@Nullable Void>transaction(connection -> {
      holdCorpus(connection, corpus);
      rows.copyInto(connection, "ingest.reject (import, no, line, reason, excerpt)");
      return null;
    });
  }

  /** Lets a deletion of the corpus wait for the transaction's end. */
  private static void holdCorpus(Connection connection, CorpusKey corpus) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT no FROM ingest.corpus WHERE no = ? AND deleted_at IS NULL FOR SHARE")) {
      select.setInt(1, corpus.no());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw ChanceryException.corpusNotFound(corpus.name());
        }
      }
    }
  }

  /** In the input's order. */
  Listed<Reject> list(long importNo, int pageSize, String pageToken) {
    int size = PageSize.of(pageSize);
    long after = PageSize.number(pageToken, -1);
    List<Numbered> found =
        database.run(connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT no, line, reason, excerpt FROM ingest.reject"
                      + " WHERE import = ? AND no > ? ORDER BY no LIMIT ?")) {
            select.setLong(1, importNo);
            select.setLong(2, after);
            select.setInt(3, size + 1);
            return read(select);
          }
        });
    Listed<Numbered> page = Listed.of(found, size, last -> Long.toString(last.no()));
    return new Listed<>(page.items().stream().map(Numbered::reject).toList(), page.nextPageToken());
  }

  private static List<Numbered> read(PreparedStatement select) throws SQLException {
    List<Numbered> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(
            new Numbered(
                rows.getLong(1),
                Reject.newBuilder()
                    .setLine(rows.getLong(2))
                    .setReason(rows.getString(3))
                    .setExcerpt(rows.getString(4))
                    .build()));
      }
    }
    return found;
  }
}
