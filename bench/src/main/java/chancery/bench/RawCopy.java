package chancery.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * What PostgreSQL takes in at best: the same payloads by binary COPY into a table with the log's
 * columns and key, some thousand to a transaction, each on disk before the next.
 */
final class RawCopy {

  private static final int BATCH = 4000;
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] CORPUS = "bench".getBytes(StandardCharsets.UTF_8);

  private RawCopy() {}

  /** Rows a second. */
  static double rate(List<byte[]> payloads) throws IOException, SQLException {
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Connection connection = postgres.getPostgresDatabase().getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "create table event (position bigint primary key, corpus text not null,"
                + " recorded_at timestamptz not null default now(), payload bytea not null)");
      }
      long before = System.nanoTime();
      for (int start = 0; start < payloads.size(); start += BATCH) {
        copy(connection, payloads, start, Math.min(start + BATCH, payloads.size()));
      }
      return payloads.size() / ((System.nanoTime() - before) / 1e9);
    }
  }

  private static void copy(Connection connection, List<byte[]> payloads, int from, int to)
      throws SQLException {
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy event (position, corpus, payload) from stdin (format binary)");
    send(copy, ByteBuffer.allocate(19).put(SIGNATURE).putInt(0).putInt(0));
    for (int row = from; row < to; row++) {
      send(copy, row(row + 1L, payloads.get(row)));
    }
    send(copy, ByteBuffer.allocate(2).putShort((short) -1));
    copy.endCopy();
  }

  private static ByteBuffer row(long position, byte[] payload) {
    return ByteBuffer.allocate(2 + 12 + 4 + CORPUS.length + 4 + payload.length)
        .putShort((short) 3)
        .putInt(Long.BYTES)
        .putLong(position)
        .putInt(CORPUS.length)
        .put(CORPUS)
        .putInt(payload.length)
        .put(payload);
  }

  private static void send(CopyIn copy, ByteBuffer bytes) throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.capacity());
  }
}
