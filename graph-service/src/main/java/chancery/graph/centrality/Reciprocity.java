package chancery.graph.centrality;

import chancery.graph.relation.Ties;

/**
 * The share of directed ties that are answered by a tie back (Newman 2010, section 7.10). A loop is
 * a tie that is not answered.
 *
 * @param ties directed, loops among them
 * @param answered ties that have one back
 */
public record Reciprocity(int ties, int answered) {

  /** Of directed ties. */
  public static Reciprocity of(Ties ties) {
    int answered = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int neighbour = ties.neighbours()[tie];
        answered += neighbour != node && ties.tie(neighbour, node) >= 0 ? 1 : 0;
      }
    }
    return new Reciprocity(ties.size(), answered);
  }

  /** From 0 to 1; NaN without ties. */
  public double share() {
    return (double) answered / ties;
  }
}
