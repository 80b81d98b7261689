package chancery.gateway.backend;

import io.grpc.Context;
import java.util.Iterator;
import java.util.function.Supplier;

/**
 * The messages that a service streams. Closing gives the call up if there are more.
 *
 * <p>Opening waits for the first message, so that a question which the service refuses is refused
 * before anything has been answered.
 */
public final class Messages<T> implements AutoCloseable {

  private final Context.CancellableContext context;
  private final Iterator<T> messages;

  private Messages(Context.CancellableContext context, Iterator<T> messages) {
    this.context = context;
    this.messages = messages;
  }

  /**
   * @param call starts the call
   */
  public static <T> Messages<T> open(Supplier<Iterator<T>> call) {
    Context.CancellableContext context = Context.current().withCancellation();
    Context previous = context.attach();
    try {
      Iterator<T> messages = call.get();
      var unused = messages.hasNext();
      return new Messages<>(context, messages);
    } catch (RuntimeException refused) {
      context.cancel(refused);
      throw refused;
    } finally {
      context.detach(previous);
    }
  }

  public boolean hasNext() {
    return messages.hasNext();
  }

  public T next() {
    return messages.next();
  }

  @Override
  public void close() {
    context.cancel(null);
  }
}
