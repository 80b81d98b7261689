package chancery.kit.follow;

import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import chancery.log.v1.RecordedEvent;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link Projection} up with the log: follows from its position, applies what comes, and
 * after any failure waits a little and follows again from where the projection then is.
 *
 * <p>One thread of its own does the work; every other method may be called from anywhere.
 */
public final class LogFollower implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(LogFollower.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final LogServiceGrpc.LogServiceBlockingStub log;
  private final Projection projection;
  private final String name;
  private final Clock clock;
  private final Counter events;
  private volatile boolean closed;
  private volatile boolean connected;
  private volatile boolean caughtUp;
  private volatile long head;
  private volatile Instant lastRecordedAt = Instant.EPOCH;
  private @Nullable Thread thread;
  private volatile Context.@Nullable CancellableContext call;

  public LogFollower(
      Channel log, Projection projection, String name, MeterRegistry metrics, Clock clock) {
    this.log = LogServiceGrpc.newBlockingStub(log);
    this.projection = projection;
    this.name = name;
    this.clock = clock;
    this.events =
        Counter.builder("chancery.follower.events")
            .description("Events applied")
            .tag("follower", name)
            .register(metrics);
    metrics.gauge("chancery.follower.lag.events", this, LogFollower::lagEvents);
    metrics.gauge("chancery.follower.lag.seconds", this, LogFollower::lagSeconds);
  }

  public void start() {
    thread = Thread.ofPlatform().name("log-follower").daemon().start(this::run);
  }

  /** Events that the log has and the projection has not. */
  public double lagEvents() {
    return Math.max(0, head - projection.position());
  }

  /** Age of the last event applied while there are later ones; 0 at the end of the log. */
  public double lagSeconds() {
    boolean behind = lagEvents() > 0 && lastRecordedAt.isAfter(Instant.EPOCH);
    return behind ? Duration.between(lastRecordedAt, clock.instant()).toMillis() / 1000.0 : 0;
  }

  /** Whether the end of the log has been reached once since the start. */
  public boolean caughtUp() {
    return caughtUp;
  }

  public boolean connected() {
    return connected;
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!closed) {
      try {
        followUntilBroken();
        pause = FIRST_PAUSE;
      } catch (RuntimeException failure) {
        boolean wasConnected = connected;
        connected = false;
        if (closed) {
          return;
        }
        report(failure, pause);
        pause(pause);
        pause = wasConnected ? FIRST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    }
  }

  private void followUntilBroken() {
    Context.CancellableContext context = Context.ROOT.withCancellation();
    call = context;
    Context previous = context.attach();
    try {
      FollowRequest request =
          FollowRequest.newBuilder()
              .setAfterPosition(projection.position())
              .setFollower(name)
              .build();
      Iterator<FollowResponse> responses = log.follow(request);
      while (!closed && responses.hasNext()) {
        FollowResponse response = responses.next();
        connected = true;
        head = response.getHeadPosition();
        projection.apply(response.getEventsList());
        if (response.getEventsCount() > 0) {
          RecordedEvent last = response.getEvents(response.getEventsCount() - 1);
          lastRecordedAt =
              Instant.ofEpochSecond(
                  last.getRecordedAt().getSeconds(), last.getRecordedAt().getNanos());
          events.increment(response.getEventsCount());
        }
        caughtUp |= projection.position() >= head;
      }
    } finally {
      context.detach(previous);
      context.cancel(null);
    }
  }

  private void report(RuntimeException failure, Duration pause) {
    if (failure instanceof StatusRuntimeException status
        && status.getStatus().getCode() == Status.Code.UNAVAILABLE) {
      LOG.infof("%s: the log cannot be reached; trying again in %d ms", name, pause.toMillis());
    } else {
      LOG.errorf(failure, "%s: following broke off at position %d", name, projection.position());
    }
  }

  private static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Stops following and waits for the batch in hand. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    Context.CancellableContext current = call;
    if (current != null) {
      current.cancel(null);
    }
    Thread running = thread;
    if (running != null) {
      running.join(Duration.ofSeconds(10));
    }
  }
}
