package chancery.analysis.corpus;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Makes a generation's changes visible, durable and clean in time: visible soon after they come,
 * less often while very many come, because each time costs a small segment; durable every few
 * seconds.
 */
public final class Upkeep implements AutoCloseable {

  /**
   * @param refresh how long a change may stay unseen
   * @param longestRest the same where a refresh itself takes long and the next one is put off
   * @param busyRefresh how long a change may stay unseen while changes come in masses
   * @param busyLongestRest as {@code longestRest}, while changes come in masses
   * @param busy changes waiting that count as masses
   * @param commit how long a change may stay uncommitted
   * @param expunge quiet time after which deleted posts are removed from disk
   */
  public record Rhythm(
      Duration refresh,
      Duration longestRest,
      Duration busyRefresh,
      Duration busyLongestRest,
      int busy,
      Duration commit,
      Duration expunge) {}

  private static final Logger LOG = Logger.getLogger(Upkeep.class);
  private static final long TICK_MILLIS = 50;

  /**
   * Refreshing takes no more than one part in so many of the time, unless that would keep changes
   * waiting longer than the longest rest.
   */
  private static final long PART_OF_TIME = 10;

  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Generation generation;
  private final Rhythm rhythm;
  private final LongSupplier nanoTime;
  private final Timer commits;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("index-upkeep").daemon().factory());
  private long refreshedAt;
  private Duration rest = Duration.ZERO;
  private long committedAt;
  private long changedAt;
  private long lastSeen;
  private boolean expunged = true;

  /**
   * @param nanoTime a steady clock
   * @param commits told how long each commit took
   */
  public Upkeep(Generation generation, Rhythm rhythm, LongSupplier nanoTime, Timer commits) {
    this.generation = generation;
    this.rhythm = rhythm;
    this.nanoTime = nanoTime;
    this.commits = commits;
    committedAt = nanoTime.getAsLong();
  }

  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::tickSafely, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tickSafely() {
    try {
      tick();
    } catch (RuntimeException failure) {
      LOG.error("The index could not be refreshed or committed; trying again", failure);
    }
  }

  /** Does what is due. */
  void tick() {
    long now = nanoTime.getAsLong();
    if (generation.position() != lastSeen) {
      lastSeen = generation.position();
      changedAt = now;
      expunged = false;
    }
    int unseen = generation.unseenEvents();
    if (unseen > 0 && passed(pause(unseen > rhythm.busy()), refreshedAt, now)) {
      generation.refresh();
      refreshedAt = nanoTime.getAsLong();
      rest = Duration.ofNanos(PART_OF_TIME * (refreshedAt - now));
    }
    boolean idle = passed(IDLE, changedAt, now);
    if (generation.uncommitted() && (idle || passed(rhythm.commit(), committedAt, now))) {
      commits.record(generation::commit);
      committedAt = nanoTime.getAsLong();
    }
    if (!expunged && passed(rhythm.expunge(), changedAt, now)) {
      generation.expunge();
      expunged = true;
    }
  }

  private Duration pause(boolean busy) {
    Duration usual = busy ? rhythm.busyRefresh() : rhythm.refresh();
    Duration longest = busy ? rhythm.busyLongestRest() : rhythm.longestRest();
    Duration fair = rest.compareTo(longest) < 0 ? rest : longest;
    return usual.compareTo(fair) < 0 ? fair : usual;
  }

  private static boolean passed(Duration span, long since, long now) {
    return now - since >= span.toNanos();
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.warn("A refresh or commit did not end in time");
    }
  }
}
