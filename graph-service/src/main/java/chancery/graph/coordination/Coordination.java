package chancery.graph.coordination;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Coordinated sharing as CooRTweet detects it (Righetti and Balluff 2025, Computational
 * Communication Research 7, version 2.1.3; after Giglietto, Righetti, Rossi and Marino 2020),
 * without ever holding the pairs.
 *
 * <ol>
 *   <li>Accounts with fewer than {@code minParticipation} shares are left out.
 *   <li>Every two shares of one object by different accounts at most {@code window} apart are a
 *       pair.
 *   <li>Of an account the shares are counted whose post is part of a pair. Pairs of two accounts
 *       that both have fewer than {@code minParticipation} of these are left out; one that has
 *       enough keeps the pair.
 *   <li>The weight of an edge is the number of its pairs. Edges are kept whose weight is strictly
 *       above the {@code edgeWeight} quantile of all weights.
 * </ol>
 *
 * <p>A share that is given twice counts twice, as it does there. Time O(shares · nearest), memory
 * O(shares + accounts + edges kept).
 */
public final class Coordination {

  /** No quantile of the weights is less than 1, so an edge of one pair is never above it. */
  private static final int LEAST_ABOVE_A_QUANTILE = 2;

  private final Timeline timeline;
  private final Pairs pairs;
  private final Histogram weights;
  private final double threshold;
  private final Edges edges;
  private final List<BoundedObject> bounded;

  private Coordination(Timeline timeline, CoordinationSettings settings) {
    this.timeline = timeline;
    this.pairs = new Pairs(timeline, settings);
    OptionalDouble quantile = settings.edgeWeight();
    EdgeCounting.Counted counted =
        EdgeCounting.count(timeline, pairs, quantile.isPresent() ? LEAST_ABOVE_A_QUANTILE : 1);
    this.weights = counted.all();
    this.threshold = quantile.isPresent() ? weights.quantile(quantile.getAsDouble()) : 0;
    this.edges = counted.edges().above(threshold);
    this.bounded = BoundedObject.of(timeline, settings);
  }

  public static Coordination detect(Shares shares, CoordinationSettings settings) {
    return new Coordination(Timeline.of(shares, settings.minParticipation()), settings);
  }

  /** The edges kept. */
  public Edges edges() {
    return edges;
  }

  /** The weight that kept edges are above: the quantile, or 0 if every edge is kept. */
  public double threshold() {
    return threshold;
  }

  /** The number of all pairs, of edges not kept, too. */
  public long pairCount() {
    return weights.sum();
  }

  /** The number of all edges. */
  public long edgeCount() {
    return weights.size();
  }

  /** Accounts with at least {@code minParticipation} shares. */
  public int participants() {
    return timeline.participants();
  }

  /** Objects of which not every pair was looked at, most pairs lost first. */
  public List<BoundedObject> bounded() {
    return bounded;
  }

  Timeline timeline() {
    return timeline;
  }

  Pairs pairs() {
    return pairs;
  }
}
