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
    Timer timer =
        Timer.builder("chancery.query")
            .description("Time to answer, by method")
            .tag("method", method)
            .register(metrics);
    return () -> timer.recordCallable(answer);
  }
}
