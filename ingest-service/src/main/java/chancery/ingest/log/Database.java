package chancery.ingest.log;

import chancery.kit.error.ChanceryException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Work on the service's PostgreSQL, with one mapping of its failures: UNAVAILABLE where trying
 * again can help, otherwise an {@link IllegalStateException}. Thread-safe.
 */
public final class Database {

  /** Statements on one connection. */
  public interface Work<R extends @Nullable Object> {
    R run(Connection connection) throws SQLException;
  }

  private final DataSource source;

  public Database(DataSource source) {
    this.source = source;
  }

  /**
   * Runs statements that each stand for themselves.
   *
   * @throws ChanceryException UNAVAILABLE where the database is out of reach
   */
  public <R extends @Nullable Object> R run(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      return work.run(connection);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * Runs statements that take effect all or not at all. On disk when this returns.
   *
   * @throws ChanceryException UNAVAILABLE where the database is out of reach, also while it
   *     commits; then it may or may not have taken effect
   */
  public <R extends @Nullable Object> R transaction(Work<R> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      boolean committed = false;
      try {
        R result = work.run(connection);
        connection.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          rollBack(connection);
        }
      }
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException alreadyGone) {
      // The connection broke, so PostgreSQL has rolled back by itself; the first failure tells
      // more.
    }
  }

  static RuntimeException failed(SQLException failure) {
    String state = failure.getSQLState();
    // Without a state: the pool found no connection. 08 connection, 40 rolled back, 53 resources,
    // 57 shutting down.
    boolean passing =
        state == null
            || state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57");
    return passing
        ? ChanceryException.unavailable(
            "LOG_UNAVAILABLE",
            "The log's database cannot be reached at the moment; try again",
            failure)
        : new IllegalStateException("The log's database refused a statement", failure);
  }
}
