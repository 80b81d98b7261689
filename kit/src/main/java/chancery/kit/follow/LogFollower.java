package chancery.kit.follow;

import chancery.log.v1.FollowRequest;
import chancery.log.v1.FollowResponse;
import chancery.log.v1.LogServiceGrpc;
import chancery.log.v1.RecordedEvent;
import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean connected;
  private volatile boolean caughtUp;
  private volatile long head;
  private volatile Instant lastRecordedAt = Instant.EPOCH;
  private Duration pause = FIRST_PAUSE;
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
    gauge(
        "chancery.follower.lag.events",
        "Events that the log has and the read model has not",
        this::lagEvents,
        metrics);
    gauge(
        "chancery.follower.lag.seconds",
        "Age of the last event applied while there are later ones",
        this::lagSeconds,
        metrics);
    gauge(
        "chancery.follower.connected",
        "1 while the log is being followed, else 0",
        () -> connected ? 1 : 0,
        metrics);
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
    while (!isClosed()) {
      try {
        followUntilBroken();
        throw Status.UNAVAILABLE.withDescription("The log ended the stream").asRuntimeException();
      } catch (RuntimeException | Error failure) {
        connected = false;
        if (!isClosed()) {
          report(failure);
          pauseOrClose();
        }
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
      while (!isClosed() && responses.hasNext()) {
        FollowResponse response = responses.next();
        connected = true;
        head = response.getHeadPosition();
        apply(response.getEventsList());
        if (projection.position() >= head) {
          caughtUp = true;
          pause = FIRST_PAUSE;
        }
      }
    } finally {
      context.detach(previous);
      context.cancel(null);
    }
  }

  private void apply(List<RecordedEvent> batch) {
    projection.apply(batch);
    if (!batch.isEmpty()) {
      Timestamp last = batch.getLast().getRecordedAt();
      lastRecordedAt = Instant.ofEpochSecond(last.getSeconds(), last.getNanos());
      events.increment(batch.size());
      pause = FIRST_PAUSE;
    }
  }

  private void report(Throwable failure) {
    if (failure instanceof StatusRuntimeException status
        && status.getStatus().getCode() == Status.Code.UNAVAILABLE) {
      LOG.infof("%s: the log cannot be reached; trying again in %d ms", name, pause.toMillis());
    } else {
      LOG.errorf(failure, "%s: following broke off at position %d", name, projection.position());
    }
  }

  /** Waits longer with each failure in a row, up to {@link #LONGEST_PAUSE}. */
  private void pauseOrClose() {
    try {
      if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      closed.countDown();
    }
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private void gauge(
      String metric, String description, Supplier<Number> value, MeterRegistry metrics) {
    Gauge.builder(metric, value).description(description).tag("follower", name).register(metrics);
  }

  /** Stops following and waits for the batch in hand. */
  @Override
  public void close() throws InterruptedException {
    closed.countDown();
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
