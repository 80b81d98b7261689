package chancery.graph.relation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two groups, the ties among their nodes, and the nodes at which random walks among them end: those
 * of the most neighbours in each group, of equal ones that with the smaller number.
 *
 * @param ties undirected, among the nodes of both groups, those of the first group first
 * @param firstSize nodes of the first group
 * @param isEnd of each node whether walks end there
 * @param comesToEnd of each node whether a walk from there ends: an end is among those it can reach
 */
record TwoSides(Ties ties, int firstSize, boolean[] isEnd, boolean[] comesToEnd) {

  static TwoSides of(Ties ties, Grouping grouping, int first, int second, int ends) {
    grouping.mustFit(ties);
    int[] firstMembers = grouping.members(first);
    int[] secondMembers = grouping.members(second);
    if (first == second || ends < 1 || ends > Math.min(firstMembers.length, secondMembers.length)) {
      throw new IllegalArgumentException(
          "controversy: needs two groups and at least one end in each, not %d ends in groups %d and %d of %d and %d nodes"
              .formatted(ends, first, second, firstMembers.length, secondMembers.length));
    }
    int[] nodes =
        IntStream.concat(IntStream.of(firstMembers), IntStream.of(secondMembers)).toArray();
    TwoSides sides =
        new TwoSides(
            ties.among(nodes),
            firstMembers.length,
            new boolean[nodes.length],
            new boolean[nodes.length]);
    sides.markEnds(0, firstMembers.length, ends);
    sides.markEnds(firstMembers.length, nodes.length, ends);
    sides.markWhatComesToAnEnd();
    return sides;
  }

  private void markEnds(int from, int to, int ends) {
    int[] byDegree = IntStream.range(from, to).toArray();
    IntArrays.mergeSort(byDegree, (a, b) -> Integer.compare(degree(b), degree(a)));
    Arrays.stream(byDegree).limit(ends).forEach(node -> isEnd[node] = true);
  }

  private int degree(int node) {
    return ties.first()[node + 1] - ties.first()[node];
  }

  private void markWhatComesToAnEnd() {
    int[] reached = new int[isEnd.length];
    int size = 0;
    for (int node = 0; node < isEnd.length; node++) {
      if (isEnd[node] && degree(node) > 0) {
        comesToEnd[node] = true;
        reached[size++] = node;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int tie = ties.first()[reached[i]]; tie < ties.first()[reached[i] + 1]; tie++) {
        int neighbour = ties.neighbours()[tie];
        if (!comesToEnd[neighbour]) {
          comesToEnd[neighbour] = true;
          reached[size++] = neighbour;
        }
      }
    }
  }

  boolean isInFirst(int node) {
    return node < firstSize;
  }

  /** The nodes of a side that walks start from: those from which they come to an end. */
  int[] starts(boolean inFirst) {
    return IntStream.range(0, isEnd.length)
        .filter(node -> comesToEnd[node] && isInFirst(node) == inFirst)
        .toArray();
  }
}
