package chancery.graph.relation;

import java.util.Arrays;
import java.util.Random;

/** Random walks that are walked: from tie to tie, each chosen by its weight, until an end. */
final class WalkSampler {

  private final TwoSides sides;
  private final Ties ties;
  private final Random random;

  /** Of each tie the weight of all before it, over all rows; one more entry for the end. */
  private final double[] before;

  WalkSampler(TwoSides sides, Random random) {
    this.sides = sides;
    this.ties = sides.ties();
    this.random = random;
    before = new double[ties.size() + 1];
    for (int tie = 0; tie < ties.size(); tie++) {
      before[tie + 1] = before[tie] + ties.weights()[tie];
    }
  }

  /**
   * The share of walks, each from a node drawn evenly from some, that end in the first side; NaN
   * where there is nothing to start from.
   */
  double shareInFirst(int[] starts, int walks) {
    if (starts.length == 0) {
      return Double.NaN;
    }
    int inFirst = 0;
    for (int i = 0; i < walks; i++) {
      Interruption.check(Thread.currentThread());
      int node = step(starts[random.nextInt(starts.length)]);
      while (!sides.isEnd()[node]) {
        node = step(node);
      }
      inFirst += sides.isInFirst(node) ? 1 : 0;
    }
    return (double) inFirst / walks;
  }

  private int step(int node) {
    int from = ties.first()[node];
    int to = ties.first()[node + 1];
    double drawn = before[from] + random.nextDouble() * (before[to] - before[from]);
    int found = Arrays.binarySearch(before, from, to, drawn);
    return ties.neighbours()[found >= 0 ? found : Math.max(from, -found - 2)];
  }
}
