package chancery.graph.network;

import chancery.graph.centrality.PageRank;
import chancery.graph.community.LeidenMethod;
import java.util.Set;

/**
 * The choices that a network is computed by.
 *
 * @param limit nodes kept
 * @param leiden of the communities
 * @param measures of the nodes, beyond those that each network has
 * @param pathSources nodes that shortest paths are walked from at most; larger networks are sampled
 */
public record NetworkMethod(
    int limit, LeidenMethod leiden, Set<NodeMeasure> measures, int pathSources) {

  private static final int FEWEST_SOURCES = 2;

  public NetworkMethod {
    measures = Set.copyOf(measures);
    if (pathSources < FEWEST_SOURCES) {
      throw new IllegalArgumentException(
          "pathSources: at least 2 are needed for an estimate, not " + pathSources);
    }
    if (limit <= 0) {
      throw new IllegalArgumentException("limit: must be positive, not " + limit);
    }
  }

  /** Without further measures of the nodes. */
  public NetworkMethod(int limit, LeidenMethod leiden) {
    this(limit, leiden, Set.of(), FEWEST_SOURCES);
  }

  /** Of everything random. */
  public long seed() {
    return leiden.seed();
  }

  /** Damping of PageRank. */
  public static double damping() {
    return PageRank.DAMPING;
  }
}
