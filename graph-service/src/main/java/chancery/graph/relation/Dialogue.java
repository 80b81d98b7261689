package chancery.graph.relation;

/**
 * Whether two groups talk with each other, or past each other: of what is said from one to the
 * other, how much is answered.
 *
 * @param pairs of nodes, one of each group, with a tie in either direction
 * @param mutualPairs those with ties in both
 * @param thereWeight of the ties from the first group to the second
 * @param backWeight of those from the second to the first
 * @param mutualWeight of each pair the smaller of the two weights, summed
 */
public record Dialogue(
    long pairs, long mutualPairs, double thereWeight, double backWeight, double mutualWeight) {

  /**
   * @param ties directed
   * @param first group
   * @param second another group
   */
  public static Dialogue between(Ties ties, Grouping grouping, int first, int second) {
    grouping.mustFit(ties);
    if (first == second) {
      throw new IllegalArgumentException(
          "groups: a dialogue is between two different groups, not %d and itself".formatted(first));
    }
    Dialogue there = ties(ties, grouping, first, second);
    Dialogue back = ties(ties, grouping, second, first);
    return new Dialogue(
        there.pairs + back.pairs - there.mutualPairs,
        there.mutualPairs,
        there.thereWeight,
        back.thereWeight,
        there.mutualWeight);
  }

  /** Those from one group to the other alone, with the answers that they have. */
  private static Dialogue ties(Ties ties, Grouping grouping, int from, int to) {
    long pairs = 0;
    long mutualPairs = 0;
    double weight = 0;
    double mutual = 0;
    for (int node : grouping.members(from)) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int other = ties.neighbours()[tie];
        if (grouping.of()[other] == to) {
          int answer = ties.tie(other, node);
          pairs++;
          mutualPairs += answer < 0 ? 0 : 1;
          weight += ties.weights()[tie];
          mutual += answer < 0 ? 0 : Math.min(ties.weights()[tie], ties.weights()[answer]);
        }
      }
    }
    return new Dialogue(pairs, mutualPairs, weight, 0, mutual);
  }

  /** The dialogue share: mutual pairs of all pairs, 0 to 1; NaN where the groups have no ties. */
  public double share() {
    return (double) mutualPairs / pairs;
  }

  /**
   * The same by weight (Squartini, Picciolo, Ruzzenenti and Garlaschelli 2013): of all that is said
   * across, the part that has its counterpart, 0 to 1; NaN where the groups have no ties.
   */
  public double weightedShare() {
    return 2 * mutualWeight / (thereWeight + backWeight);
  }
}
