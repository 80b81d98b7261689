package chancery.graph;

import chancery.graph.network.Stages;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import com.google.rpc.Code;
import io.grpc.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The few threads on which networks are built, so that the many light calls are not held up by
 * them. A builder measures each stage. Once nobody waits any more, it stops before the next, and is
 * interrupted within this one.
 */
final class Builders implements AutoCloseable {

  /** Something to be built. */
  interface Work<T> {
    T build(Stages stages) throws Exception;
  }

  private final ExecutorService threads;
  private final Duration deadline;
  private final Stages stages;

  /**
   * @param count threads
   * @param deadline for calls that have none
   */
  Builders(int count, Duration deadline, MeterRegistry metrics) {
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("network-builder-", 1).daemon().factory());
    this.deadline = deadline;
    this.stages = new MeasuredStages(metrics);
  }

  /**
   * Builds within the deadline of the current call.
   *
   * @throws ChanceryException what the work throws; DEADLINE_EXCEEDED when it takes too long
   */
  <T> T run(Work<T> work) {
    Future<T> result =
        threads.submit(
            io.opentelemetry.context.Context.current()
                .wrap(Context.current().wrap(() -> work.build(stages))));
    Context call = Context.current();
    Context.CancellationListener giveUp = gone -> result.cancel(true);
    call.addListener(giveUp, Runnable::run);
    try {
      return result.get(Calls.millisLeft(deadline.toMillis()), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw ChanceryException.of(
          Code.DEADLINE_EXCEEDED,
          "DEADLINE_EXCEEDED",
          "The network was not ready in time; narrow the slice, or allow more time");
    } catch (CancellationException gone) {
      throw gone();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw ChanceryException.unavailable("STOPPING", "The service stops; try again", interrupted);
    } catch (ExecutionException failed) {
      throw failure(failed);
    } finally {
      call.removeListener(giveUp);
      result.cancel(true);
    }
  }

  private static ChanceryException gone() {
    return ChanceryException.of(Code.CANCELLED, "CANCELLED", "The caller went away");
  }

  private static RuntimeException failure(ExecutionException failed) {
    return switch (failed.getCause()) {
      case CancellationException gone -> gone();
      case RuntimeException failure -> failure;
      case OutOfMemoryError full ->
          new ChanceryException(
              Code.RESOURCE_EXHAUSTED,
              "NETWORK_TOO_LARGE",
              "The network does not fit into the memory; narrow the slice by time, kinds or query",
              List.of(),
              full);
      case null, default -> new IllegalStateException(failed.getCause());
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static final class MeasuredStages implements Stages {

    private final EnumMap<Stage, Timer> timers = new EnumMap<>(Stage.class);

    MeasuredStages(MeterRegistry metrics) {
      for (Stage stage : Stage.values()) {
        timers.put(
            stage,
            Timer.builder("chancery.network.build")
                .description("Time to build a network, by stage")
                .tag("stage", stage.name().toLowerCase(Locale.ROOT))
                .register(metrics));
      }
    }

    @Override
    public <T> T run(Stage stage, Supplier<T> work) {
      if (Context.current().isCancelled()) {
        throw gone();
      }
      Timer.Sample sample = Timer.start();
      try {
        return work.get();
      } finally {
        Timer timer = timers.get(stage);
        if (timer != null) {
          sample.stop(timer);
        }
      }
    }
  }
}
