package chancery.kit.rpc;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Callable;

/** Times answers, each under the name of its call. */
public final class AnswerTimes {

  private final MeterRegistry metrics;

  public AnswerTimes(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * The same answer, timed.
   *
   * @param method name of the call in the contract, e.g. {@code GetNetwork}
   */
  public <T> Callable<T> timed(String method, Callable<T> answer) {
    Timer timer = timer(method);
    return () -> timer.recordCallable(answer);
  }

  /** The same stream, timed until the client has taken the last message. */
  public <T> Calls.Streaming<T> timed(String method, Calls.Streaming<T> answer) {
    Timer timer = timer(method);
    return sender -> {
      Timer.Sample sample = Timer.start();
      try {
        answer.run(sender);
      } finally {
        sample.stop(timer);
      }
    };
  }

  private Timer timer(String method) {
    return Timer.builder("chancery.query")
        .description("Time to answer, by method")
        .tag("method", method)
        .register(metrics);
  }
}
