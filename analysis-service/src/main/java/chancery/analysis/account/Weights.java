package chancery.analysis.account;

import java.util.Arrays;
import java.util.Map;

/**
 * How much each {@link Yardstick} counts in the composite index: shares that sum to 1, by ordinal.
 * The usual ones are equal: any other choice is a judgement, which is left to whoever asks.
 */
public record Weights(double[] shares) {

  /** All yardsticks alike. */
  public static final Weights EQUAL = new Weights(equal());

  public Weights {
    shares = shares.clone();
  }

  /**
   * @param weights yardsticks that are not named weigh nothing
   * @throws IllegalArgumentException if one is negative or no number, or none is above 0
   */
  public static Weights of(Map<Yardstick, Double> weights) {
    double[] shares = new double[Yardstick.values().length];
    weights.forEach((yardstick, weight) -> {
      if (!(weight >= 0) || !Double.isFinite(weight)) {
        throw new IllegalArgumentException(
            "%s is weighted %s; a weight is a number of at least 0".formatted(yardstick, weight));
      }
      shares[yardstick.ordinal()] = weight;
    });
    double sum = Arrays.stream(shares).sum();
    if (!(sum > 0) || !Double.isFinite(sum)) {
      throw new IllegalArgumentException("the weights sum to %s; give one above 0".formatted(sum));
    }
    return new Weights(Arrays.stream(shares).map(weight -> weight / sum).toArray());
  }

  @Override
  public double[] shares() {
    return shares.clone();
  }

  public double of(Yardstick yardstick) {
    return shares[yardstick.ordinal()];
  }

  private static double[] equal() {
    double[] shares = new double[Yardstick.values().length];
    Arrays.fill(shares, 1.0 / shares.length);
    return shares;
  }
}
