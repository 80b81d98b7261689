package chancery.kit.rpc;

import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sending half of a server stream, as a blocking call: {@link #send} waits while the client is
 * not ready for more.
 */
public final class Sender<T> {

  /** The client went away; thrown by {@link #send} to unwind the streaming body. */
  public static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Cancelled() {
      super("The client cancelled the call", null, false, false);
    }
  }

  private final ServerCallStreamObserver<T> observer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Must be made on the thread that gRPC calls the service method on. */
  Sender(ServerCallStreamObserver<T> observer) {
    this.observer = observer;
    observer.setOnReadyHandler(this::wake);
    observer.setOnCancelHandler(this::wake);
  }

  /**
   * @throws Cancelled if the client has gone away
   */
  public void send(T message) throws InterruptedException {
    lock.lock();
    try {
      while (!observer.isReady() && !observer.isCancelled()) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
    if (observer.isCancelled()) {
      throw new Cancelled();
    }
    observer.onNext(message);
  }

  public boolean cancelled() {
    return observer.isCancelled();
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
