package chancery.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * A 95 % interval by bootstrap (Efron 1979): the 2.5th and 97.5th percentile of the figure over
 * texts drawn anew, with replacement, as many as there are, from a fixed seed.
 */
record Interval(double low, double high) {

  private static final int DRAWS = 1000;
  private static final long SEED = 1;

  /**
   * @param actual class of each text
   * @param called what each was called
   * @param figure of the texts drawn
   */
  static Interval of(int[] actual, int[] called, int classes, ToDoubleFunction<Confusion> figure) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures = new double[DRAWS];
    int[] drawnActual = new int[actual.length];
    int[] drawnCalled = new int[actual.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < actual.length; i++) {
        int text = random.nextInt(actual.length);
        drawnActual[i] = actual[text];
        drawnCalled[i] = called[text];
      }
      figures[draw] = figure.applyAsDouble(Confusion.of(drawnActual, drawnCalled, classes));
    }
    Arrays.sort(figures);
    return new Interval(figures[(int) (0.025 * DRAWS)], figures[(int) (0.975 * DRAWS)]);
  }
}
