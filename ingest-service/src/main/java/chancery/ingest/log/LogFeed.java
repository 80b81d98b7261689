package chancery.ingest.log;

import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.log.v1.RecordedEvent;
import chancery.slice.v1.AsOf;
import com.google.protobuf.ByteString;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The reading end of the log: pages of events after a position, from memory at the log's end and
 * from the database before it. Learns of new events at once from the writer in this process, and by
 * {@code NOTIFY} from others. Thread-safe.
 */
public final class LogFeed implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LogFeed.class);
  private static final int LISTEN_MILLIS = 1000;

  private final Database database;
  private final Presence presence;
  private final LogTail tail;
  private final LogHead head = new LogHead();
  private volatile boolean listening;
  private volatile boolean closed;
  private @Nullable Thread listener;

  /**
   * @param presence to be shown while listening
   * @param tailBytes of payload to be kept in memory
   */
  public LogFeed(Database database, Presence presence, long tailBytes) {
    this.database = database;
    this.presence = presence;
    this.tail = new LogTail(tailBytes);
  }

  /** Begins to listen for events of other processes. */
  public void start() {
    listener = Thread.ofPlatform().name("log-listener").daemon().start(this::listen);
  }

  /** Last position of the log, as far as known here. */
  public long head() {
    return head.position();
  }

  /** Whether the database was there within the last second or two. */
  public boolean listening() {
    return listening;
  }

  /** Waits until the log goes beyond a position, or the time is up. */
  void awaitBeyond(long position, Duration atMost) throws InterruptedException {
    head.awaitBeyond(position, atMost.toMillis());
  }

  /**
   * The next events after a position, rising; empty at the log's end.
   *
   * @throws ChanceryException UNAVAILABLE where the database is out of reach
   */
  public List<RecordedEvent> after(long position, Page page) {
    List<RecordedEvent> recent = tail.after(position, page);
    return recent.isEmpty() ? database.run(connection -> read(connection, position, page)) : recent;
  }

  private static List<RecordedEvent> read(Connection connection, long position, Page page)
      throws SQLException {
    // The running sum bounds the answer's size before anything is sent.
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT e.position, c.name, e.recorded_at, e.payload
            FROM (SELECT *, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS before
                  FROM (SELECT * FROM ingest.event WHERE position > ? ORDER BY position LIMIT ?) AS next) AS e
            JOIN ingest.corpus c ON c.no = e.corpus
            WHERE e.before < ?
            ORDER BY e.position\
            """)) {
      select.setLong(1, position);
      select.setInt(2, page.events());
      select.setLong(3, page.bytes());
      List<RecordedEvent> events = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          events.add(event(rows));
        }
      }
      return events;
    }
  }

  private static RecordedEvent event(ResultSet row) throws SQLException {
    return RecordedEvent.newBuilder()
        .setPosition(row.getLong(1))
        .setCorpus(row.getString(2))
        .setRecordedAt(WireTime.timestamp(SqlTime.readPresent(row, 3)))
        .setPayload(ByteString.copyFrom(row.getBytes(4)))
        .build();
  }

  /**
   * Where the log ends, for answers from its own tables. The time is unset where the last event
   * belonged to a corpus that is erased.
   */
  public AsOf end() {
    return database.run(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet last =
              statement.executeQuery(
                  """
                  SELECT position, (SELECT recorded_at FROM ingest.event e WHERE e.position = h.position)
                  FROM ingest.log_head h\
                  """)) {
        last.next();
        AsOf.Builder end = AsOf.newBuilder().setPosition(last.getLong(1));
        Instant recordedAt = SqlTime.read(last, 2);
        return recordedAt == null
            ? end.build()
            : end.setRecordedAt(WireTime.timestamp(recordedAt)).build();
      }
    });
  }

  /** Called by the writer in this process after a commit, in the order of the commits. */
  void written(List<RecordedEvent> events, boolean erased) {
    if (erased) {
      tail.clear();
    }
    if (!events.isEmpty()) {
      tail.add(events);
      head.advance(events.getLast().getPosition());
    }
  }

  /** What the writer in this process tells others. */
  String notification(long position) {
    return presence.number() + " " + position;
  }

  private void listen() {
    while (!closed) {
      try {
        database.run(this::listenOn);
      } catch (RuntimeException failure) {
        if (!closed && (listening || head() == 0)) {
          LOG.warnf("The log's database cannot be reached: %s", failure.getMessage());
        }
        listening = false;
        pause();
      }
    }
  }

  private @Nullable Void listenOn(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN chancery_log");
      boolean shown = false;
      while (!closed) {
        shown = shown || presence.show(connection);
        // Asking each time costs next to nothing, and finds out that a connection is dead.
        try (ResultSet last = statement.executeQuery("SELECT position FROM ingest.log_head")) {
          last.next();
          head.advance(last.getLong(1));
        }
        listening = true;
        PGNotification[] told = postgres.getNotifications(LISTEN_MILLIS);
        for (PGNotification notification : told) {
          heard(notification.getParameter());
        }
      }
      presence.end(connection);
      return null;
    }
  }

  private void heard(String notification) {
    int space = notification.indexOf(' ');
    if (Integer.parseInt(notification.substring(0, space)) != presence.number()) {
      // The other writer may also have erased something that is in memory here.
      tail.clear();
      head.advance(Long.parseLong(notification.substring(space + 1)));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LISTEN_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    Thread running = listener;
    if (running != null) {
      running.interrupt();
    }
  }
}
