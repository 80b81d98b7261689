package chancery.kit.rpc;

import chancery.kit.error.Statuses;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.context.Context;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs gRPC service methods as blocking code, one virtual thread a call, with the caller's trace
 * and deadline in place.
 *
 * <p>A service method hands its observer over and returns at once:
 *
 * <pre>{@code
 * public void top(TopRequest request, StreamObserver<TopResponse> observer) {
 *   calls.unary(observer, () -> answers.top(request));
 * }
 * }</pre>
 *
 * Thrown {@link chancery.kit.error.ChanceryException}s become their status; anything else is
 * INTERNAL and logged.
 */
public final class Calls implements AutoCloseable {

  /** A streaming body: sends until it returns. */
  public interface Streaming<T> {
    void run(Sender<T> sender) throws Exception;
  }

  private static final long LONGEST_FAREWELL_MILLIS = 1000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Answers a call with one response. */
  public <T> void unary(StreamObserver<T> observer, Callable<T> body) {
    expectCancellation(observer);
    answer(observer, body);
  }

  /**
   * Makes answering a client that has gone away no error. To be called before the service method
   * returns, as gRPC demands; {@link #unary} does.
   */
  public static void expectCancellation(StreamObserver<?> observer) {
    ((ServerCallStreamObserver<?>) observer).setOnCancelHandler(() -> {});
  }

  /** Answers with one response later than that: at the end of a client's stream. */
  public <T> void answer(StreamObserver<T> observer, Callable<T> body) {
    execute(() -> {
      T response;
      try {
        response = body.call();
      } catch (Throwable failure) {
        observer.onError(Statuses.toWire(failure));
        return;
      }
      observer.onNext(response);
      observer.onCompleted();
    });
  }

  /** Answers a call with a stream, held back by the client's flow control. */
  public <T> void streaming(StreamObserver<T> observer, Streaming<T> body) {
    Sender<T> sender = new Sender<>((ServerCallStreamObserver<T>) observer);
    execute(() -> {
      try {
        body.run(sender);
      } catch (Sender.Cancelled gone) {
        return;
      } catch (Throwable failure) {
        if (!sender.cancelled()) {
          observer.onError(Statuses.toWire(failure));
        }
        return;
      }
      observer.onCompleted();
    });
  }

  /** Runs on a virtual thread under the trace and the deadline that are current here. */
  public void execute(Runnable body) {
    threads.execute(Context.current().wrap(io.grpc.Context.current().wrap(body)));
  }

  /**
   * Time left until the current call's deadline, in milliseconds; {@code absent} where it has none.
   */
  public static long millisLeft(long absent) {
    io.grpc.@Nullable Deadline deadline = io.grpc.Context.current().getDeadline();
    return deadline == null ? absent : deadline.timeRemaining(TimeUnit.MILLISECONDS);
  }

  /**
   * The same, less a tenth and at most a second: for waits whose end in vain the caller is to be
   * told of, which it would not hear after its deadline.
   */
  public static long millisToWait(long absent) {
    long left = millisLeft(absent);
    return left - Math.min(left / 10, LONGEST_FAREWELL_MILLIS);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
