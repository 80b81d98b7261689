package chancery.ingest.log;

import chancery.log.v1.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last events of the log in memory, without gaps, so that followers that keep up do not each
 * read the database. Thread-safe.
 */
final class LogTail {

  private record Segment(List<RecordedEvent> events, long bytes) {}

  private final long capacity;
  private final TreeMap<Long, Segment> segments = new TreeMap<>();
  private long next;
  private long bytes;

  /**
   * @param capacity in bytes of payload
   */
  LogTail(long capacity) {
    this.capacity = capacity;
  }

  /** Adds what was just committed. Events that others appended in between make it start anew. */
  synchronized void add(List<RecordedEvent> events) {
    long first = events.getFirst().getPosition();
    if (first != next) {
      clear();
    }
    long size = events.stream().mapToLong(event -> event.getPayload().size()).sum();
    segments.put(first, new Segment(events, size));
    next = first + events.size();
    bytes += size;
    while (bytes > capacity) {
      bytes -= segments.pollFirstEntry().getValue().bytes();
    }
  }

  synchronized void clear() {
    segments.clear();
    bytes = 0;
    next = 0;
  }

  /** The events right after a position; empty where they are not in memory. */
  synchronized List<RecordedEvent> after(long position, Page page) {
    Map.Entry<Long, Segment> segment = segments.floorEntry(position + 1);
    if (segment == null || position + 1 >= next) {
      return List.of();
    }
    List<RecordedEvent> events = segment.getValue().events();
    int from = (int) (position + 1 - segment.getKey());
    return page.firstOf(events.subList(from, events.size()));
  }
}
