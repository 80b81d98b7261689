package chancery.graph.centrality;

import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;

/**
 * Whether like is tied to like (Newman 2003, "Mixing patterns in networks"): 1 where all ties join
 * equals, 0 as by chance, below 0 where unlike is sought. Each tie counts once, whatever its
 * weight; along undirected ties, which are there from both ends, the formulas are the undirected
 * ones. NaN where there is nothing to compare: no ties, or all ends alike.
 */
public final class Assortativity {

  private Assortativity() {}

  /**
   * By group: with e(g,h) the share of ties from group g to h, a(g) and b(g) the shares that start
   * and end in g, (Σ e(g,g) − Σ a(g)·b(g)) / (1 − Σ a(g)·b(g)). Ties with an end in no group are
   * left out.
   */
  public static double byGroup(Ties ties, Grouping grouping) {
    int[] of = grouping.of();
    long[] starts = new long[grouping.count()];
    long[] ends = new long[grouping.count()];
    long within = 0;
    long all = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        int group = of[node];
        int other = of[ties.neighbours()[tie]];
        if (group != Grouping.NONE && other != Grouping.NONE) {
          starts[group]++;
          ends[other]++;
          within += group == other ? 1 : 0;
          all++;
        }
      }
    }
    double expected = 0;
    for (int group = 0; group < starts.length; group++) {
      expected += (double) starts[group] / all * ends[group] / all;
    }
    return ((double) within / all - expected) / (1 - expected);
  }

  /**
   * By degree: Pearson's correlation, over the ties, of the number of ties out of their start with
   * that of ties into their end.
   */
  public static double byDegree(Ties ties) {
    Degrees degrees = Degrees.of(ties);
    double starts = 0;
    double ends = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      starts += (double) degrees.out()[node] * degrees.out()[node] / ties.size();
      ends += (double) degrees.in()[node] * degrees.in()[node] / ties.size();
    }
    double together = 0;
    double startSquares = 0;
    double endSquares = 0;
    for (int node = 0; node < ties.nodes(); node++) {
      double start = degrees.out()[node] - starts;
      double end = degrees.in()[node] - ends;
      startSquares += degrees.out()[node] * start * start;
      endSquares += degrees.in()[node] * end * end;
      for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
        together += start * (degrees.in()[ties.neighbours()[tie]] - ends);
      }
    }
    return together / Math.sqrt(startSquares * endSquares);
  }
}
