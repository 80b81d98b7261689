package chancery.analysis.account;

import java.util.SplittableRandom;

/**
 * The members of a group by their composite index, with what chance and the choice of weights do to
 * it. All arrays are by member; a member that did not post has no place.
 *
 * @param measures by {@link Yardstick} and member, NaN for no value
 * @param percentiles of the measures, the same shape
 * @param index 0 to 100, NaN for none
 * @param places 1 for the highest; 0 for none
 */
public record Ranking(
    double[][] measures,
    double[][] percentiles,
    double[] index,
    int[] places,
    Interval[][] measureIntervals,
    Interval[] indexIntervals,
    Interval[] placeIntervals,
    double[] holds,
    Interval[] placesUnderWeights) {

  /**
   * @param samples of the bootstrap
   * @param draws of weights
   * @param concentration of the weights drawn, see {@link Sensitivity}
   * @param seed the same one gives the same ranking
   */
  public record Chance(int samples, int draws, double concentration, long seed) {}

  public static Ranking of(Conduct conduct, Weights weights, Chance chance) {
    double[][] measures = conduct.measures();
    double[][] percentiles = CompositeIndex.percentiles(measures);
    double[] index = CompositeIndex.of(percentiles, weights.shares());
    Bootstrap bootstrap =
        Bootstrap.of(conduct, weights, chance.samples(), new SplittableRandom(chance.seed()));
    Sensitivity sensitivity =
        Sensitivity.of(
            percentiles,
            weights,
            chance.concentration(),
            chance.draws(),
            new SplittableRandom(chance.seed()));
    return new Ranking(
        measures,
        percentiles,
        index,
        CompositeIndex.places(index),
        bootstrap.measures(),
        bootstrap.index(),
        bootstrap.place(),
        sensitivity.holds(),
        sensitivity.place());
  }
}
