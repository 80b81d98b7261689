package chancery.ingest.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants in columns of type {@code timestamptz}, without the calendar changes of {@link
 * java.sql.Timestamp}.
 */
public final class SqlTime {

  private SqlTime() {}

  public static @Nullable OffsetDateTime of(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable Instant read(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** For a column that is never null. */
  public static Instant readPresent(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
