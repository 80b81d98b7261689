package chancery.ingest.log;

import chancery.log.v1.RecordedEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The writing end of the log. Writers take turns: an advisory lock is held from the numbering of a
 * transaction's events until its commit, so positions have no gaps between writers and become
 * visible in order. A reader that has seen position <i>n</i> never finds a smaller one later.
 * Thread-safe, in one process and between several.
 *
 * <p>Metrics: {@code chancery.log.append} (time of one transaction), {@code
 * chancery.log.append.events}, {@code chancery.log.head}.
 */
public final class EventLog {

  /** What one transaction does: appends events, and writes what belongs to them. */
  public interface Writing<R extends @Nullable Object> {
    R run(LogTransaction transaction) throws SQLException;
  }

  private static final String CHANNEL = "chancery_log";
  // "chancery" and the number of the lock; any constant that nobody else uses.
  private static final long LOCK = 0x6368_616e_6365_0001L;

  private final Database database;
  private final Partitions partitions;
  private final LogFeed feed;
  private final Clock clock;
  private final Tracer tracer;
  private final Timer appendTime;
  private final Counter appended;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * @param partitionEvents positions in one partition of the event table
   */
  public EventLog(
      Database database,
      long partitionEvents,
      LogFeed feed,
      Clock clock,
      Tracer tracer,
      MeterRegistry metrics) {
    this.database = database;
    this.partitions = new Partitions(partitionEvents);
    this.feed = feed;
    this.clock = clock;
    this.tracer = tracer;
    this.appendTime =
        Timer.builder("chancery.log.append")
            .description("Time of one appending transaction, from its turn to its commit")
            .register(metrics);
    this.appended =
        Counter.builder("chancery.log.append.events")
            .description("Events appended")
            .register(metrics);
    Gauge.builder("chancery.log.head", feed, LogFeed::head)
        .description("Position of the log's last event")
        .register(metrics);
  }

  /**
   * Runs one transaction on the log. On disk, and visible to every follower, when this returns.
   *
   * @throws chancery.kit.error.ChanceryException UNAVAILABLE where the database is out of reach
   */
  public <R extends @Nullable Object> R write(Writing<R> writing) {
    Span span = tracer.spanBuilder("log append").startSpan();
    turn.lock();
    try (Scope _ = span.makeCurrent()) {
      Timer.Sample sample = Timer.start();
      Outcome<R> outcome = database.transaction(connection -> writeOn(connection, writing));
      sample.stop(appendTime);
      span.setAttribute("chancery.events", outcome.events.size());
      appended.increment(outcome.events.size());
      feed.written(outcome.events, outcome.forgetsRecent);
      return outcome.result;
    } catch (RuntimeException failure) {
      partitions.forget();
      span.recordException(failure);
      throw failure;
    } finally {
      turn.unlock();
      span.end();
    }
  }

  private record Outcome<R extends @Nullable Object>(
      R result, List<RecordedEvent> events, boolean forgetsRecent) {}

  private <R extends @Nullable Object> Outcome<R> writeOn(Connection connection, Writing<R> writing)
      throws SQLException {
    LogTransaction transaction = new LogTransaction(connection, now(), lockAndReadHead(connection));
    R result = writing.run(transaction);
    List<RecordedEvent> events = transaction.recorded();
    if (!events.isEmpty()) {
      partitions.prepare(connection, transaction.position());
    }
    transaction.flush();
    if (!events.isEmpty()) {
      moveHead(connection, transaction.position());
    }
    return new Outcome<>(result, events, transaction.forgetsRecent());
  }

  private static long lockAndReadHead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      try (ResultSet head = statement.executeQuery("SELECT position FROM ingest.log_head")) {
        head.next();
        return head.getLong(1);
      }
    }
  }

  private void moveHead(Connection connection, long position) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement(
            "WITH moved AS (UPDATE ingest.log_head SET position = ?)"
                + " SELECT pg_notify('"
                + CHANNEL
                + "', ?)")) {
      move.setLong(1, position);
      move.setString(2, feed.notification(position));
      move.execute();
    }
  }

  /** As exact as PostgreSQL keeps it, so that an event reads the same from memory and from disk. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
