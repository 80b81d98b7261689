package chancery.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long something takes, measured many times one after the other. */
final class Latencies {

  /** One of the repetitions, told its number. */
  interface Call {
    void run(int repetition) throws Exception;
  }

  private static final double[] PERCENTILES = {50, 95, 99};

  private final Histogram micros = new Histogram(TimeUnit.MINUTES.toMicros(5), 3);

  static Latencies measure(int warmUps, int repetitions, Call call) throws Exception {
    Latencies latencies = new Latencies();
    for (int i = 0; i < warmUps + repetitions; i++) {
      long before = System.nanoTime();
      call.run(i);
      if (i >= warmUps) {
        latencies.record(System.nanoTime() - before);
      }
    }
    return latencies;
  }

  void record(long nanos) {
    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
  }

  /** In milliseconds. */
  double percentile(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1000.0;
  }

  /** The percentiles 50, 95 and 99, beside those of a reference. */
  List<Figure> figures(String name, String beside, Latencies reference) {
    return Arrays.stream(PERCENTILES)
        .mapToObj(p ->
            Figure.of("%s, p%.0f".formatted(name, p), percentile(p), "ms")
                .beside(beside, reference.percentile(p)))
        .toList();
  }
}
