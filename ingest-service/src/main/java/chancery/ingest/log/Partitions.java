package chancery.ingest.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/**
 * Keeps a partition of the event table ready ahead of the positions that are being written. To be
 * called under the log's lock, inside the writing transaction.
 */
final class Partitions {

  private final long size;
  private long readyUpTo;

  /**
   * @param size positions in a partition
   */
  Partitions(long size) {
    if (size < 1) {
      throw new IllegalArgumentException("A partition holds at least one event, not " + size);
    }
    this.size = size;
  }

  /** Makes sure that positions up to this one have a partition, and the half partition after it. */
  void prepare(Connection connection, long position) throws SQLException {
    if (position + size / 2 < readyUpTo) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      long end = existing(statement);
      while (end <= position + size / 2) {
        create(statement, end, end + size);
        end += size;
      }
      readyUpTo = end;
    }
  }

  /** What was made in a transaction that did not commit is looked for again. */
  void forget() {
    readyUpTo = 0;
  }

  /** First position that has no partition yet. */
  private static long existing(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT max(substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \\(''(\\d+)''\\)')::bigint)"
                + " FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid"
                + " WHERE i.inhparent = 'ingest.event'::regclass")) {
      found.next();
      return found.getLong(1);
    }
  }

  /** Attaching, unlike {@code CREATE … PARTITION OF}, does not lock readers out. */
  private static void create(Statement statement, long from, long to) throws SQLException {
    String name = String.format(Locale.ROOT, "ingest.event_%d", from);
    statement.execute("CREATE TABLE " + name + " (LIKE ingest.event INCLUDING ALL)");
    // Erased payloads are to leave the disk with the next round of autovacuum, not at some later
    // fill grade.
    statement.execute(
        "ALTER TABLE "
            + name
            + " SET (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)");
    statement.execute(
        "ALTER TABLE ingest.event ATTACH PARTITION %s FOR VALUES FROM (%d) TO (%d)"
            .formatted(name, from, to));
  }
}
