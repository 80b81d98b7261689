package chancery.analysis.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * Weights that let every class count the same, however many examples it has: n / (k · n_c) for the
 * n_c examples of a class, of n in k classes. What is trained or calibrated so assumes no class to
 * be likelier than another, and its choices aim at the recall averaged over classes.
 */
public final class Balance {

  private Balance() {}

  /** The examples with their weights multiplied; the sum of all weights stays. */
  public static List<Example> classes(List<Example> examples, int classes) {
    double[] weights = new double[classes];
    double sum = 0;
    int present = 0;
    for (Example each : examples) {
      present += weights[each.label()] == 0 ? 1 : 0;
      weights[each.label()] += each.weight();
      sum += each.weight();
    }
    List<Example> balanced = new ArrayList<>(examples.size());
    for (Example each : examples) {
      double factor = sum / (present * weights[each.label()]);
      balanced.add(new Example(each.features(), each.label(), each.weight() * factor));
    }
    return balanced;
  }
}
