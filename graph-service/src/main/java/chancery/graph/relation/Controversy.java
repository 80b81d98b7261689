package chancery.graph.relation;

import java.util.Arrays;
import java.util.Random;

/**
 * Random-walk controversy (Garimella, De Francisci Morales, Gionis and Mathioudakis 2018,
 * "Quantifying controversy on social media"): P(XX)·P(YY) − P(YX)·P(XY), with P(AB) the probability
 * that a walk which ended in side B had started in side A. 1 where nobody leaves their own side, 0
 * where sides do not matter.
 *
 * <p>Both sides are started from equally often, each from its nodes evenly; a walk takes at least
 * one step, each along a tie chosen by its weight, and ends at the first of the ends, the nodes of
 * the most neighbours in each side. Nodes outside the two sides, and nodes from which no end can be
 * reached, are left out. With p the share of the walks from X, and q of those from Y, that end in
 * X, the score is (p − q) / ((p + q)(2 − p − q)).
 *
 * @param ends in each side
 * @param starts nodes that walks start from, in both sides
 * @param firstToFirst p
 * @param secondToFirst q
 * @param walks from each side; 0 where the probabilities are solved for and not sampled
 */
public record Controversy(
    int ends, int starts, double firstToFirst, double secondToFirst, int walks) {

  /**
   * By the solution of the walks' linear equations, without chance.
   *
   * @param ties undirected
   * @param first side X
   * @param second side Y
   * @param ends in each side, at most the nodes of the smaller
   */
  public static Controversy exact(Ties ties, Grouping grouping, int first, int second, int ends) {
    TwoSides sides = TwoSides.of(ties, grouping, first, second, ends);
    double[] inFirst = new WalkEnds(sides).inFirst();
    int[] ofFirst = sides.starts(true);
    int[] ofSecond = sides.starts(false);
    return new Controversy(
        ends, ofFirst.length + ofSecond.length, mean(ofFirst, inFirst), mean(ofSecond, inFirst), 0);
  }

  private static double mean(int[] nodes, double[] values) {
    return Arrays.stream(nodes).mapToDouble(node -> values[node]).average().orElse(Double.NaN);
  }

  /**
   * By walks.
   *
   * @param ties undirected
   * @param walks from each side
   * @param seed of the walks
   */
  public static Controversy sampled(
      Ties ties, Grouping grouping, int first, int second, int ends, int walks, long seed) {
    if (walks < 1) {
      throw new IllegalArgumentException("walks: at least one is needed, not " + walks);
    }
    TwoSides sides = TwoSides.of(ties, grouping, first, second, ends);
    int[] ofFirst = sides.starts(true);
    int[] ofSecond = sides.starts(false);
    WalkSampler sampler = new WalkSampler(sides, new Random(seed));
    return new Controversy(
        ends,
        ofFirst.length + ofSecond.length,
        sampler.shareInFirst(ofFirst, walks),
        sampler.shareInFirst(ofSecond, walks),
        walks);
  }

  /** From −1 to 1; NaN where one side has no walk that ends, or all end in the same side. */
  public double score() {
    double p = firstToFirst;
    double q = secondToFirst;
    return (p - q) / ((p + q) * (2 - p - q));
  }

  /**
   * Standard error of the score that comes from the sampling of walks, by the delta method; 0 of an
   * exact score.
   */
  public double standardError() {
    if (walks == 0) {
      return 0;
    }
    double p = firstToFirst;
    double q = secondToFirst;
    double below = (p + q) * (2 - p - q);
    double drift = (p - q) * (2 - 2 * (p + q));
    double byP = (below - drift) / (below * below);
    double byQ = (-below - drift) / (below * below);
    return Math.sqrt((byP * byP * p * (1 - p) + byQ * byQ * q * (1 - q)) / walks);
  }
}
