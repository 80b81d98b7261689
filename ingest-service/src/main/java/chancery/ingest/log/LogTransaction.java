package chancery.ingest.log;

import chancery.kit.time.WireTime;
import chancery.log.v1.Event;
import chancery.log.v1.RecordedEvent;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnsafeByteOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Events in the making, under the log's lock. Positions are given at once and stand when the
 * transaction commits; what belongs to the events in other tables is written through {@link
 * #connection}. Not thread-safe.
 */
public final class LogTransaction {

  private record Pending(CorpusKey corpus, Event.EventCase kind, long replaces, byte[] payload) {}

  private static final byte[] ERASED = {};

  private final Connection connection;
  private final Instant recordedAt;
  private final long head;
  private final List<Pending> pending = new ArrayList<>();
  private final List<Long> erasures = new ArrayList<>();
  private boolean forgetsRecent;

  LogTransaction(Connection connection, Instant recordedAt, long head) {
    this.connection = connection;
    this.recordedAt = recordedAt;
    this.head = head;
  }

  /** For what belongs to the events in other tables; commits and closes with the transaction. */
  public Connection connection() {
    return connection;
  }

  /** The time of all its events. */
  public Instant recordedAt() {
    return recordedAt;
  }

  /** Position of the last event so far. */
  public long position() {
    return head + pending.size();
  }

  /** Appends an event that replaces none and returns its position. */
  public long append(CorpusKey corpus, Event event) {
    return append(corpus, event, 0);
  }

  /**
   * @param replaces position of the state that this one replaces; 0 for none
   */
  public long append(CorpusKey corpus, Event event, long replaces) {
    pending.add(new Pending(corpus, event.getEventCase(), replaces, event.toByteArray()));
    return position();
  }

  /** Empties the payloads at these positions and of every state that those replaced. */
  public void erase(Collection<Long> positions) {
    for (long position : positions) {
      long at = position;
      while (at > head) {
        int index = (int) (at - head - 1);
        Pending event = pending.get(index);
        pending.set(index, new Pending(event.corpus, event.kind, 0, ERASED));
        at = event.replaces;
      }
      if (at > 0) {
        erasures.add(at);
      }
    }
  }

  /**
   * Says that events will be erased by other means, so that none is to be served from memory any
   * more.
   */
  public void forgetRecent() {
    forgetsRecent = true;
  }

  boolean forgetsRecent() {
    return forgetsRecent || !erasures.isEmpty();
  }

  /** Writes what has been collected. */
  void flush() throws SQLException {
    CopyRows rows = new CopyRows();
    long position = head;
    for (Pending event : pending) {
      rows.row(6).int64(++position).time(recordedAt);
      if (event.replaces > 0) {
        rows.int64(event.replaces);
      } else {
        rows.absent();
      }
      rows.int32(event.corpus.no()).int16(event.kind.getNumber()).bytes(event.payload);
    }
    rows.copyInto(
        connection, "ingest.event (position, recorded_at, replaces, corpus, kind, payload)");
    eraseChains();
  }

  private void eraseChains() throws SQLException {
    List<Long> generation = erasures;
    try (PreparedStatement erase =
        connection.prepareStatement(
            "UPDATE ingest.event SET payload = ''::bytea WHERE position = ANY (?) RETURNING replaces")) {
      while (!generation.isEmpty()) {
        erase.setArray(1, connection.createArrayOf("bigint", generation.toArray()));
        List<Long> earlier = new ArrayList<>();
        try (ResultSet erased = erase.executeQuery()) {
          while (erased.next()) {
            long replaced = erased.getLong(1);
            if (!erased.wasNull()) {
              earlier.add(replaced);
            }
          }
        }
        generation = earlier;
      }
    }
  }

  /** The events as followers get them. */
  List<RecordedEvent> recorded() {
    Timestamp time = WireTime.timestamp(recordedAt);
    List<RecordedEvent> events = new ArrayList<>(pending.size());
    long position = head;
    for (Pending event : pending) {
      events.add(
          RecordedEvent.newBuilder()
              .setPosition(++position)
              .setCorpus(event.corpus.name())
              .setRecordedAt(time)
              .setPayload(UnsafeByteOperations.unsafeWrap(event.payload))
              .build());
    }
    return events;
  }
}
