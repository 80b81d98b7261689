package chancery.ingest.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/**
 * This process among those that share the log. As long as its session with PostgreSQL lasts it
 * holds an advisory lock of its number, which PostgreSQL lets go however the process ends; so work
 * in progress can be told from work that was left behind.
 *
 * @param number positive, of this process alone
 */
public record Presence(int number) {

  // "chan"; with the number it makes the lock's key.
  private static final int LOCK = 0x6368_616e;

  public Presence {
    if (number < 1) {
      throw new IllegalArgumentException("A process's number is positive, not " + number);
    }
  }

  /** Of a number that no other process is likely to have. */
  public static Presence random(RandomGenerator random) {
    return new Presence(random.nextInt(1, Integer.MAX_VALUE));
  }

  /**
   * Takes the lock for as long as the session lasts.
   *
   * @return whether it was to be had; an earlier session of this process may not have ended yet
   */
  boolean show(Connection connection) throws SQLException {
    return call(connection, "SELECT pg_try_advisory_lock(?, ?)");
  }

  /** Lets the lock go. */
  void end(Connection connection) throws SQLException {
    boolean _ = call(connection, "SELECT pg_advisory_unlock(?, ?)");
  }

  private boolean call(Connection connection, String function) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(function)) {
      select.setInt(1, LOCK);
      select.setInt(2, number);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** The condition, in SQL, that the process whose number a column holds is not there any more. */
  public static String isGone(String column) {
    return """
    NOT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE l.locktype = 'advisory' AND l.granted AND d.datname = current_database()
        AND l.classid = %d AND l.objid = %s::oid AND l.objsubid = 2)\
    """
        .formatted(LOCK, column);
  }
}
