package chancery.graph.relation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The pairs of grouped nodes that are tied, each once, without loops.
 *
 * @param starts of each pair one node, by its place in {@code groups}
 * @param ends of each pair the other
 * @param groups of the grouped nodes
 */
record GroupedPairs(int[] starts, int[] ends, int[] groups) {

  /**
   * @param ties undirected
   */
  static GroupedPairs of(Ties ties, Grouping grouping) {
    grouping.mustFit(ties);
    int[] grouped =
        IntStream.range(0, ties.nodes())
            .filter(node -> grouping.of()[node] != Grouping.NONE)
            .toArray();
    Ties among = ties.among(grouped);
    int[] starts = new int[among.size()];
    int[] ends = new int[among.size()];
    int pairs = 0;
    for (int node = 0; node < among.nodes(); node++) {
      for (int tie = among.first()[node]; tie < among.first()[node + 1]; tie++) {
        if (node < among.neighbours()[tie]) {
          starts[pairs] = node;
          ends[pairs++] = among.neighbours()[tie];
        }
      }
    }
    return new GroupedPairs(
        Arrays.copyOf(starts, pairs),
        Arrays.copyOf(ends, pairs),
        Arrays.stream(grouped).map(node -> grouping.of()[node]).toArray());
  }

  int size() {
    return starts.length;
  }

  /** Pairs within a group. */
  int within() {
    return within(groups);
  }

  private int within(int[] dealt) {
    int within = 0;
    for (int pair = 0; pair < starts.length; pair++) {
      within += dealt[starts[pair]] == dealt[ends[pair]] ? 1 : 0;
    }
    return within;
  }

  /**
   * Pairs within a group when the groups are dealt out to the same nodes anew, once for each
   * permutation.
   */
  int[] withinWhenShuffled(int permutations, long seed) {
    long[] seeds = new Random(seed).longs(permutations).toArray();
    Thread computing = Thread.currentThread();
    return Arrays.stream(seeds)
        .parallel()
        .mapToInt(each -> {
          Interruption.check(computing);
          return within(IntArrays.shuffle(groups.clone(), new Random(each)));
        })
        .toArray();
  }
}
