package chancery.ingest.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for one {@code COPY … FROM STDIN (FORMAT binary)}, collected in memory. Call {@link #row}
 * and then one method for each column, in the columns' order. Not thread-safe.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">PostgreSQL: COPY, Binary
 *     Format</a>
 */
public final class CopyRows {

  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int ABSENT = -1;
  private static final int ARRAY_HEAD = 5 * Integer.BYTES;
  private static final int INT8_OID = 20;
  // PostgreSQL counts microseconds from 2000-01-01.
  private static final long EPOCH_SECONDS = 946_684_800;

  private byte[] bytes = Arrays.copyOf(HEAD, 1 << 16);
  private int size = HEAD.length;
  private int rows;

  public CopyRows row(int columns) {
    rows++;
    putShort(columns);
    return this;
  }

  public CopyRows int16(int value) {
    putInt(Short.BYTES);
    putShort(value);
    return this;
  }

  public CopyRows int32(int value) {
    putInt(Integer.BYTES);
    putInt(value);
    return this;
  }

  public CopyRows int64(long value) {
    putInt(Long.BYTES);
    putInt((int) (value >>> Integer.SIZE));
    putInt((int) value);
    return this;
  }

  /** A column of type {@code bigint[]}. */
  public CopyRows int64s(long[] values) {
    putInt(ARRAY_HEAD + values.length * (Integer.BYTES + Long.BYTES));
    putInt(1);
    putInt(0);
    putInt(INT8_OID);
    putInt(values.length);
    putInt(1);
    for (long value : values) {
      int64(value);
    }
    return this;
  }

  public CopyRows text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  public CopyRows bytes(byte[] value) {
    putInt(value.length);
    reserve(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** To the microsecond. */
  public CopyRows time(@Nullable Instant value) {
    if (value == null) {
      return absent();
    }
    return int64((value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1_000);
  }

  public CopyRows absent() {
    putInt(ABSENT);
    return this;
  }

  /**
   * @param table with its columns, e.g. {@code ingest.post (post_id, position)}
   */
  public void copyInto(Connection connection, String table) throws SQLException {
    if (rows == 0) {
      return;
    }
    putShort(-1);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " FROM STDIN (FORMAT binary)");
    try {
      copy.writeToCopy(bytes, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void putShort(int value) {
    reserve(Short.BYTES);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void putInt(int value) {
    reserve(Integer.BYTES);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
