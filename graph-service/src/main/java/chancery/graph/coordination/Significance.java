package chancery.graph.coordination;

import chancery.graph.relation.Interruption;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * How surprising each edge kept is by {@link ChanceModel}. A small value says that two accounts
 * shared the same within the window more often than their activity and the objects' popularity
 * explain, not that anyone arranged it: common interests and common hours do that, too.
 *
 * @param encounters for each edge how often its accounts met: pairs without overlap
 * @param expected for each edge the encounters expected by chance, at most
 * @param p for each edge the probability of at least as many encounters by chance
 * @param q for each edge the least false discovery rate at which it is found (Benjamini and
 *     Hochberg 1995), among all pairs of participants: those without an edge kept were looked at,
 *     too
 */
public record Significance(int[] encounters, double[] expected, double[] p, double[] q) {

  public static Significance of(Coordination coordination) {
    Edges edges = coordination.edges();
    int[] activity = coordination.timeline().activity();
    ChanceModel chance = ChanceModel.of(coordination.pairs());
    int[] encounters = Encounters.of(coordination);
    double[] expected = new double[edges.size()];
    double[] p = new double[edges.size()];
    for (int edge = 0; edge < p.length; edge++) {
      Interruption.checkAt(edge);
      int one = activity[edges.first(edge)];
      int other = activity[edges.second(edge)];
      expected[edge] = chance.mean(one, other);
      p[edge] = chance.probability(encounters[edge], one, other);
    }
    double[] q = adjusted(p, allPairs(coordination.participants()));
    return new Significance(encounters, expected, p, q);
  }

  /**
   * The probability of a group's edges by chance if no two members shared more than by chance
   * (Simes 1986): the least of n · p₍ᵢ₎ / i over its edges from the smallest p on, n being the
   * pairs of members. That the group was formed after its edges is not corrected for; {@code q} is.
   */
  public double of(Group group) {
    return ofGroup(group, p);
  }

  static double ofGroup(Group group, double[] p) {
    double[] ofEdges = Arrays.stream(group.edges()).mapToDouble(edge -> p[edge]).toArray();
    double[] adjusted = adjusted(ofEdges, allPairs(group.members().length));
    return Arrays.stream(adjusted).min().orElse(1);
  }

  /** q₍ᵢ₎ = min over j ≥ i of m · p₍ⱼ₎ / j, at most 1. */
  static double[] adjusted(double[] p, double tests) {
    int[] order = new int[p.length];
    Arrays.setAll(order, edge -> edge);
    IntArrays.quickSort(order, (a, b) -> Double.compare(p[a], p[b]));
    double[] adjusted = new double[p.length];
    double least = 1;
    for (int rank = order.length; rank > 0; rank--) {
      int edge = order[rank - 1];
      least = Math.min(least, tests * p[edge] / rank);
      adjusted[edge] = least;
    }
    return adjusted;
  }

  private static double allPairs(double accounts) {
    return accounts * (accounts - 1) / 2;
  }
}
