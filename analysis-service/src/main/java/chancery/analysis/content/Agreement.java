package chancery.analysis.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: how far coders agree beyond chance. 1 is perfect agreement, 0 what chance
 * alone would give, below 0 systematic disagreement. α = 1 − D_o / D_e, the observed over the
 * expected disagreement of the values that coders gave the same unit (Krippendorff 2011, "Computing
 * Krippendorff's Alpha-Reliability"). Any number of coders; values may be missing; a unit with
 * fewer than two values tells nothing and is left out.
 */
public final class Agreement {

  /** What the distance between two values is. */
  public enum Level {
    /** Equal or not. */
    NOMINAL,
    /** By rank: how many values stand between them. */
    ORDINAL,
    /** Squared difference. */
    INTERVAL
  }

  /**
   * @param alpha unset where no two coders gave values to one unit, or all values are the same
   * @param low lower bound of the 95 % interval; unset where alpha is, or there are fewer than two
   *     units
   * @param high its upper bound
   * @param units with two values or more
   * @param values in those units
   */
  public record Alpha(
      @Nullable Double alpha, @Nullable Double low, @Nullable Double high, int units, int values) {}

  private final Level level;
  private final double[] scale;
  private final List<int[]> units = new ArrayList<>();

  /**
   * @param units the values that each unit was given, in any order
   */
  public Agreement(Level level, List<double[]> units) {
    this.level = level;
    List<double[]> pairable = units.stream().filter(unit -> unit.length > 1).toList();
    this.scale = pairable.stream().flatMapToDouble(Arrays::stream).distinct().sorted().toArray();
    for (double[] unit : pairable) {
      this.units.add(
          Arrays.stream(unit).mapToInt(value -> Arrays.binarySearch(scale, value)).toArray());
    }
  }

  /**
   * Alpha with a 95 % interval: the percentiles of alphas of as many units drawn with replacement.
   *
   * @param samples how many times they are drawn
   */
  public Alpha alpha(int samples, RandomGenerator random) {
    int values = units.stream().mapToInt(unit -> unit.length).sum();
    Double alpha = alpha(units);
    if (alpha == null || units.size() < 2) {
      return new Alpha(alpha, null, null, units.size(), values);
    }
    double[] drawn = new double[samples];
    for (int i = 0; i < samples; i++) {
      List<int[]> sample = new ArrayList<>(units.size());
      for (int u = 0; u < units.size(); u++) {
        sample.add(units.get(random.nextInt(units.size())));
      }
      Double ofSample = alpha(sample);
      // Nobody disagrees in a sample of equal values.
      drawn[i] = ofSample == null ? 1 : ofSample;
    }
    Arrays.sort(drawn);
    double low = drawn[(int) (0.025 * samples)];
    double high = drawn[Math.min(samples - 1, (int) (0.975 * samples))];
    return new Alpha(alpha, low, high, units.size(), values);
  }

  private @Nullable Double alpha(List<int[]> sample) {
    double[][] coincidences = coincidences(sample);
    double[] totals = new double[scale.length];
    double n = 0;
    for (int c = 0; c < totals.length; c++) {
      totals[c] = Arrays.stream(coincidences[c]).sum();
      n += totals[c];
    }
    double observed = 0;
    double expected = 0;
    for (int c = 0; c < totals.length; c++) {
      for (int k = c + 1; k < totals.length; k++) {
        double distance = distance(c, k, totals);
        observed += coincidences[c][k] * distance;
        expected += totals[c] * totals[k] * distance;
      }
    }
    return expected == 0 ? null : 1 - (n - 1) * observed / expected;
  }

  /** How often values meet in a unit: each unit counts as often as it has values. */
  private double[][] coincidences(List<int[]> sample) {
    double[][] met = new double[scale.length][scale.length];
    for (int[] unit : sample) {
      double weight = 1.0 / (unit.length - 1);
      for (int i = 0; i < unit.length; i++) {
        for (int j = 0; j < unit.length; j++) {
          if (i != j) {
            met[unit[i]][unit[j]] += weight;
          }
        }
      }
    }
    return met;
  }

  private double distance(int c, int k, double[] totals) {
    return switch (level) {
      case NOMINAL -> 1;
      case ORDINAL -> {
        double between = -(totals[c] + totals[k]) / 2;
        for (int g = c; g <= k; g++) {
          between += totals[g];
        }
        yield between * between;
      }
      case INTERVAL -> (scale[c] - scale[k]) * (scale[c] - scale[k]);
    };
  }
}
