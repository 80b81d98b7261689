package chancery.gateway.upload;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call that takes a stream of requests, as two blocking halves: one thread {@link #send}s and is
 * held back while the service is not ready for more, another takes the {@link #next} signals. So
 * the memory that an upload takes does not depend on its length.
 *
 * @param <Q> requests
 * @param <R> responses
 */
public final class Upload<Q, R> implements ClientResponseObserver<Q, R> {

  /** What the service says while it reads. */
  public sealed interface Signal<R> {
    record Answer<R>(R response) implements Signal<R> {}

    record Completed<R>() implements Signal<R> {}

    record Failed<R>(StatusRuntimeException failure) implements Signal<R> {}
  }

  private final BlockingQueue<Signal<R>> signals = new LinkedBlockingQueue<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable ClientCallStreamObserver<Q> call;
  private boolean over;

  @Override
  public void beforeStart(ClientCallStreamObserver<Q> started) {
    call = started;
    started.setOnReadyHandler(this::wake);
  }

  /**
   * Sends a request, when the service is ready for it.
   *
   * @return false if the call is over and takes no more
   */
  public boolean send(Q request) throws InterruptedException {
    ClientCallStreamObserver<Q> started = started();
    lock.lock();
    try {
      while (!over && !started.isReady()) {
        changed.await();
      }
      if (over) {
        return false;
      }
    } finally {
      lock.unlock();
    }
    try {
      started.onNext(request);
      return true;
    } catch (IllegalStateException cancelled) {
      return false;
    }
  }

  /** There are no more requests. */
  public void complete() {
    try {
      started().onCompleted();
    } catch (IllegalStateException overAlready) {
      // nothing is left to complete
    }
  }

  /** Gives the call up; the service learns of it. */
  public void cancel(String why) {
    end();
    started().cancel(why, null);
  }

  /** Waits for the service to say something; null if it is silent for that long. */
  public @Nullable Signal<R> next(Duration patience) throws InterruptedException {
    return signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void onNext(R response) {
    signals.add(new Signal.Answer<>(response));
  }

  @Override
  public void onError(Throwable failure) {
    end();
    signals.add(
        new Signal.Failed<>(
            failure instanceof StatusRuntimeException status
                ? status
                : Status.fromThrowable(failure).asRuntimeException()));
  }

  @Override
  public void onCompleted() {
    end();
    signals.add(new Signal.Completed<>());
  }

  private ClientCallStreamObserver<Q> started() {
    ClientCallStreamObserver<Q> started = call;
    if (started == null) {
      throw new IllegalStateException("The call has not been started");
    }
    return started;
  }

  private void end() {
    lock.lock();
    try {
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
