package chancery.ingest.log;

import chancery.kit.error.ChanceryException;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.RecordedEvent;
import com.google.rpc.Code;
import java.time.Duration;
import java.util.List;

/**
 * Serves followers: history first, then live, and a heartbeat where nothing happens. Thread-safe.
 */
public final class Following {

  /** Takes responses at the follower's own pace. */
  public interface Receiver {
    void send(FollowResponse response) throws InterruptedException;
  }

  private final LogFeed feed;
  private final Followers followers;
  private final Page page;
  private final Duration heartbeat;

  /**
   * @param page how much goes into one response
   * @param heartbeat between responses without events
   */
  public Following(LogFeed feed, Followers followers, Page page, Duration heartbeat) {
    this.feed = feed;
    this.followers = followers;
    this.page = page;
    this.heartbeat = heartbeat;
  }

  /**
   * Sends events after a position until the receiver throws.
   *
   * @throws ChanceryException INVALID_ARGUMENT for a negative position, FAILED_PRECONDITION for one
   *     beyond the log's end, UNAVAILABLE where the database is out of reach
   */
  public void follow(long after, Receiver receiver) throws InterruptedException {
    requireWithinLog(after);
    long position = after;
    try (Followers.Follower follower = followers.connect(after)) {
      receiver.send(heartbeat());
      while (true) {
        List<RecordedEvent> events = next(position);
        receiver.send(
            events.isEmpty()
                ? heartbeat()
                : FollowResponse.newBuilder()
                    .addAllEvents(events)
                    .setHeadPosition(Math.max(feed.head(), events.getLast().getPosition()))
                    .build());
        if (!events.isEmpty()) {
          position = events.getLast().getPosition();
          follower.reached(position);
        }
      }
    }
  }

  private List<RecordedEvent> next(long position) throws InterruptedException {
    feed.awaitBeyond(position, heartbeat);
    return feed.head() > position ? feed.after(position, page) : List.of();
  }

  private FollowResponse heartbeat() {
    if (!feed.listening()) {
      throw ChanceryException.unavailable(
          "LOG_UNAVAILABLE", "The log's database cannot be reached at the moment; try again", null);
    }
    return FollowResponse.newBuilder().setHeadPosition(feed.head()).build();
  }

  private void requireWithinLog(long after) {
    if (after < 0) {
      throw ChanceryException.invalid("after_position", "is negative: " + after);
    }
    if (feed.listening() && after > feed.head()) {
      throw ChanceryException.of(
          Code.FAILED_PRECONDITION,
          "BEYOND_LOG",
          "The log ends at position %d and the follower is at %d, so it followed another log; delete its data and let it rebuild"
              .formatted(feed.head(), after));
    }
  }
}
