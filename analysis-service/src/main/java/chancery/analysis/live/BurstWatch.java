package chancery.analysis.live;

import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.CurrentBurst;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Looks at the running hour of each corpus that has new posts, on a thread of its own, and tells of
 * every burst once, when it starts, or as soon as somebody can hear it. A burst that has not been
 * seen for an hour is over, and may start again.
 *
 * <p>The running hour is the last by the clock: what is imported of the past makes no burst. A
 * corpus is looked at again after a rest, and after twenty times as long as looking took, so that
 * watching costs no more than a twentieth of one core.
 */
public final class BurstWatch implements AutoCloseable {

  /** Finds the bursts of an hour. */
  public interface Looking {
    CurrentBurstsResponse look(CurrentBurstsRequest request) throws InterruptedException;
  }

  /**
   * @param every rest of a corpus between two looks
   * @param minPosts that a burst must have in the running hour
   * @param warmUp hours with posts, of the twelve before, that a corpus must have
   * @param most bursts of a dimension that are told at a time, the strongest
   * @param dimensions that are looked at
   */
  public record Settings(
      Duration every, int minPosts, int warmUp, int most, List<BurstDimension> dimensions) {
    public Settings {
      dimensions = List.copyOf(dimensions);
    }
  }

  private record Told(String corpus, BurstDimension dimension, String value) {}

  private static final Logger LOG = Logger.getLogger(BurstWatch.class);
  private static final Duration OVER = Duration.ofHours(1);
  private static final Duration TICK = Duration.ofMillis(200);
  private static final int PART_OF_TIME = 20;

  private final Looking looking;
  private final LiveChannel live;
  private final Settings settings;
  private final Clock clock;
  private final Thread thread =
      Thread.ofPlatform().name("burst-watch").daemon().unstarted(this::run);
  private final TreeSet<String> changed = new TreeSet<>();
  private final Map<String, Instant> resting = new HashMap<>();
  private final Map<Told, Instant> told = new HashMap<>();

  public BurstWatch(Looking looking, LiveChannel live, Settings settings, Clock clock) {
    this.looking = looking;
    this.live = live;
    this.settings = settings;
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        round();
        Thread.sleep(TICK);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks at the corpora that have changed and rested. */
  void round() throws InterruptedException {
    changed.addAll(live.takeChanged());
    Instant now = clock.instant();
    resting.values().removeIf(until -> !now.isBefore(until));
    for (String corpus : List.copyOf(changed)) {
      if (!resting.containsKey(corpus)) {
        changed.remove(corpus);
        lookSafely(corpus);
      }
    }
  }

  private void lookSafely(String corpus) throws InterruptedException {
    Instant begun = clock.instant();
    try {
      look(corpus, begun);
    } catch (ChanceryException refused) {
      // A corpus that has just been deleted, or an index that is being made.
      LOG.infof("The bursts of %s are not looked for: %s", corpus, refused.getMessage());
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "The bursts of %s could not be looked for", corpus);
    }
    Instant done = clock.instant();
    Duration fair = Duration.between(begun, done).multipliedBy(PART_OF_TIME);
    resting.put(corpus, done.plus(fair.compareTo(settings.every()) > 0 ? fair : settings.every()));
    told.values().removeIf(seen -> seen.plus(OVER).isBefore(done));
  }

  private void look(String corpus, Instant now) throws InterruptedException {
    for (BurstDimension dimension : settings.dimensions()) {
      CurrentBurstsResponse found = looking.look(request(corpus, dimension, now));
      for (CurrentBurst burst : found.getItemsList()) {
        Told burstOf = new Told(corpus, dimension, burst.getValue());
        if (told.containsKey(burstOf) || live.burst(corpus, dimension, found, burst)) {
          told.put(burstOf, now);
        } else {
          changed.add(corpus);
        }
      }
      if (found.getTotal() < settings.minPosts()) {
        // Too few for a burst of anything.
        return;
      }
    }
  }

  private CurrentBurstsRequest request(String corpus, BurstDimension dimension, Instant now) {
    return CurrentBurstsRequest.newBuilder()
        .setSlice(Slice.newBuilder().setCorpus(corpus))
        .setDimension(dimension)
        .setMinPosts(settings.minPosts())
        .setWarmUp(settings.warmUp())
        .setLimit(settings.most())
        .setAt(Timestamps.fromMillis(now.toEpochMilli()))
        .build();
  }

  @Override
  public void close() throws InterruptedException {
    thread.interrupt();
    thread.join(Duration.ofSeconds(10));
  }
}
