package chancery.graph.signal;

import java.util.random.RandomGenerator;

/**
 * Some things, and how many of them have a property.
 *
 * @param all 0 where there are none
 */
public record Counts(int all, int with) {

  /** NaN of nothing. */
  double share() {
    return all == 0 ? Double.NaN : (double) with / all;
  }

  /** As many things drawn anew, each with replacement. */
  Counts drawn(RandomGenerator random) {
    int drawn = 0;
    for (int i = 0; i < all; i++) {
      drawn += random.nextInt(all) < with ? 1 : 0;
    }
    return new Counts(all, drawn);
  }
}
