package chancery.ingest.log;

import chancery.log.v1.RecordedEvent;
import java.util.List;

/**
 * How much goes into one response to a follower.
 *
 * @param events at most so many
 * @param bytes of payload, at most so many; a single larger event goes alone
 */
public record Page(int events, int bytes) {

  public Page {
    if (events < 1 || bytes < 1) {
      throw new IllegalArgumentException("A page holds at least one event and one byte");
    }
  }

  /** The beginning of a list that fits. */
  List<RecordedEvent> firstOf(List<RecordedEvent> list) {
    int count = 0;
    long size = 0;
    for (RecordedEvent event : list) {
      size += event.getPayload().size();
      if (count == events || (count > 0 && size > bytes)) {
        break;
      }
      count++;
    }
    return list.subList(0, count);
  }
}
