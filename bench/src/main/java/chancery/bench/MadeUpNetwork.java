package chancery.bench;

import chancery.graph.relation.Ties;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.Random;

/**
 * A directed network like those of accounts: few write and are written to much, and more than half
 * of the ties stay in a block of nodes.
 */
final class MadeUpNetwork {

  private static final int BLOCK = 1000;
  private static final double WITHIN = 0.6;
  private static final int WEIGHTS = 5;

  /** A prime that scatters the busy nodes. */
  private static final long SCATTER = 7919;

  private MadeUpNetwork() {}

  /**
   * @param count of ties, each between a different pair
   */
  static Ties of(int nodes, int count, long seed) {
    Random random = new Random(seed);
    LongOpenHashSet pairs = new LongOpenHashSet(count);
    while (pairs.size() < count) {
      int source = skewed(nodes, 2, random);
      int target =
          random.nextDouble() < WITHIN
              ? source / BLOCK * BLOCK + skewed(BLOCK, 2, random)
              : skewed(nodes, 3, random);
      if (source != target) {
        pairs.add(source * SCATTER % nodes * nodes + target * SCATTER % nodes);
      }
    }
    return ties(nodes, pairs.toLongArray());
  }

  private static int skewed(int nodes, double power, Random random) {
    return (int) (nodes * Math.pow(random.nextDouble(), power));
  }

  private static Ties ties(int nodes, long[] pairs) {
    Arrays.sort(pairs);
    int[] first = new int[nodes + 1];
    int[] neighbours = new int[pairs.length];
    double[] weights = new double[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      first[(int) (pairs[i] / nodes) + 1]++;
      neighbours[i] = (int) (pairs[i] % nodes);
      weights[i] = 1 + i % WEIGHTS;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    return new Ties(first, neighbours, weights);
  }
}
