package chancery.graph.centrality;

import chancery.graph.relation.Grouping;
import chancery.graph.relation.Ties;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Figures of a whole network.
 *
 * @param nodes with or without ties
 * @param ties directed
 * @param density ties as a share of the n·(n − 1) possible ones
 * @param reciprocity see {@link Reciprocity}
 * @param degreeAssortativity see {@link Assortativity#byDegree}, of the directed ties
 * @param meanClustering see {@link Clustering#mean}
 * @param transitivity see {@link Clustering#transitivity}
 * @param greatestCore highest core number, see {@link Cores}
 * @param weak weak components
 * @param strong strong components
 */
public record Structure(
    int nodes,
    int ties,
    double density,
    double reciprocity,
    double degreeAssortativity,
    double meanClustering,
    double transitivity,
    int greatestCore,
    Parts weak,
    Parts strong) {

  /**
   * What a network falls into.
   *
   * @param count of components
   * @param largest nodes of the ten largest, the largest first
   */
  public record Parts(int count, List<Integer> largest) {

    private static final int SHOWN = 10;

    public Parts {
      largest = List.copyOf(largest);
    }

    /** How many groups there are, and how large. */
    public static Parts of(Grouping groups) {
      return new Parts(
          groups.count(),
          Arrays.stream(groups.sizes())
              .boxed()
              .sorted(Comparator.reverseOrder())
              .limit(SHOWN)
              .toList());
    }
  }

  /**
   * Measures a network. A figure that it is too small for is NaN.
   *
   * @param ties directed
   */
  public static Structure of(Ties ties) {
    return of(ties, ties.undirected());
  }

  /**
   * The same, where the undirected ties are at hand.
   *
   * @param ties directed
   * @param undirected the same ties in both directions
   */
  public static Structure of(Ties ties, Ties undirected) {
    Clustering clustering = Clustering.of(undirected);
    return new Structure(
        ties.nodes(),
        ties.size(),
        ties.size() / ((double) ties.nodes() * (ties.nodes() - 1)),
        Reciprocity.of(ties).share(),
        Assortativity.byDegree(ties),
        clustering.mean(),
        clustering.transitivity(),
        Arrays.stream(Cores.of(undirected)).max().orElse(0),
        Parts.of(Components.weak(ties)),
        Parts.of(Components.strong(ties)));
  }
}
