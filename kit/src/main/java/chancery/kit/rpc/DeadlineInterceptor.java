package chancery.kit.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Gives each outgoing unary call a deadline, counted from the call itself. A shorter one of the
 * surrounding call goes before it. Streams live as long as their callers want them to.
 */
public final class DeadlineInterceptor implements ClientInterceptor {

  private final Duration deadline;

  public DeadlineInterceptor(Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public <Q, R> ClientCall<Q, R> interceptCall(
      MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
    boolean bounded =
        method.getType() != MethodDescriptor.MethodType.UNARY || options.getDeadline() != null;
    return next.newCall(
        method,
        bounded ? options : options.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
  }
}
