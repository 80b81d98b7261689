package chancery.analysis.classify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into probabilities that hold: vector scaling (Guo et al. 2017), p = softmax(a_c ·
 * s_c + b_c), with a and b fitted to texts that the scores' weights were not trained on. Immutable.
 */
public final class Calibration {

  private static final int STEPS = 400;
  private static final double RATE = 0.1;

  private final double[] scale;
  private final double[] shift;

  private Calibration(double[] scale, double[] shift) {
    this.scale = scale;
    this.shift = shift;
  }

  /** Scores pass as they are. */
  public static Calibration none(int classes) {
    double[] ones = new double[classes];
    Arrays.fill(ones, 1);
    return new Calibration(ones, new double[classes]);
  }

  /**
   * A text that the weights did not see.
   *
   * @param scores the classes' scores, not changed afterwards
   * @param label the class that people gave it
   * @param weight how much it counts
   */
  public record Judged(double[] scores, int label, double weight) {}

  /** The scaling with the smallest weighted log loss, by gradient steps (Adam) from none. */
  public static Calibration fit(List<Judged> judged, int classes) {
    Calibration fitted = none(classes);
    Adam scales = new Adam(fitted.scale);
    Adam shifts = new Adam(fitted.shift);
    double[] scaleGradient = new double[classes];
    double[] shiftGradient = new double[classes];
    double[] errors = new double[classes];
    for (int step = 1; step <= STEPS; step++) {
      Arrays.fill(scaleGradient, 0);
      Arrays.fill(shiftGradient, 0);
      double sum = 0;
      for (Judged each : judged) {
        System.arraycopy(each.scores(), 0, errors, 0, classes);
        fitted.probabilities(errors);
        errors[each.label()] -= 1;
        sum += each.weight();
        for (int c = 0; c < classes; c++) {
          scaleGradient[c] += each.weight() * errors[c] * each.scores()[c];
          shiftGradient[c] += each.weight() * errors[c];
        }
      }
      scales.step(scaleGradient, sum, step);
      shifts.step(shiftGradient, sum, step);
    }
    return fitted;
  }

  /** Replaces scores by probabilities, in place. */
  public void probabilities(double[] scores) {
    for (int c = 0; c < scores.length; c++) {
      scores[c] = scale[c] * scores[c] + shift[c];
    }
    Softmax.of(scores);
  }

  public void write(DataOutputStream out) throws IOException {
    for (int c = 0; c < scale.length; c++) {
      out.writeFloat((float) scale[c]);
      out.writeFloat((float) shift[c]);
    }
  }

  public static Calibration read(DataInputStream in, int classes) throws IOException {
    Calibration read = none(classes);
    for (int c = 0; c < classes; c++) {
      read.scale[c] = in.readFloat();
      read.shift[c] = in.readFloat();
    }
    return read;
  }

  /** Steps of one group of parameters (Kingma and Ba 2015, with their settings). */
  private static final class Adam {

    private final double[] parameters;
    private final double[] means;
    private final double[] squares;

    private Adam(double[] parameters) {
      this.parameters = parameters;
      means = new double[parameters.length];
      squares = new double[parameters.length];
    }

    private void step(double[] gradients, double divisor, int step) {
      for (int i = 0; i < parameters.length; i++) {
        double gradient = gradients[i] / divisor;
        means[i] = 0.9 * means[i] + 0.1 * gradient;
        squares[i] = 0.999 * squares[i] + 0.001 * gradient * gradient;
        double mean = means[i] / (1 - Math.pow(0.9, step));
        double square = squares[i] / (1 - Math.pow(0.999, step));
        // Smaller steps towards the end, so that they settle.
        double rate = RATE * (STEPS + 1 - step) / STEPS;
        parameters[i] -= rate * mean / (Math.sqrt(square) + 1e-8);
      }
    }
  }
}
