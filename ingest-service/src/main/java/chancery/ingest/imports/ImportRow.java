package chancery.ingest.imports;

import chancery.ingest.log.SqlTime;
import chancery.ingest.v1.Import;
import chancery.kit.time.WireTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A row of the table of imports.
 *
 * @param no the number that its rejects go by
 */
record ImportRow(long no, Import item) {

  /** What {@link #read} reads, of an import {@code i} and its corpus {@code c}. */
  static final String COLUMNS =
      "i.no, i.id, c.name, i.format, i.state, i.accepted, i.updated, i.duplicate, i.deleted, i.ignored, i.rejected,"
          + " i.bytes, i.position, i.started_at, i.finished_at, i.error";

  static ImportRow read(ResultSet row) throws SQLException {
    Import.Builder item =
        Import.newBuilder()
            .setId(row.getString(2))
            .setCorpus(row.getString(3))
            .setFormat(row.getString(4))
            .setStateValue(row.getInt(5))
            .setBytes(row.getLong(12))
            .setPosition(row.getLong(13))
            .setStartedAt(WireTime.timestamp(SqlTime.readPresent(row, 14)));
    readCounts(row, item);
    Instant finished = SqlTime.read(row, 15);
    if (finished != null) {
      item.setFinishedAt(WireTime.timestamp(finished));
    }
    String error = row.getString(16);
    if (error != null) {
      item.setError(error);
    }
    return new ImportRow(row.getLong(1), item.build());
  }

  private static void readCounts(ResultSet row, Import.Builder item) throws SQLException {
    long received = 0;
    for (int column = 6; column <= 11; column++) {
      received += row.getLong(column);
    }
    item.setReceived(received)
        .setAccepted(row.getLong(6))
        .setUpdated(row.getLong(7))
        .setDuplicate(row.getLong(8))
        .setDeleted(row.getLong(9))
        .setIgnored(row.getLong(10))
        .setRejected(row.getLong(11));
  }
}
