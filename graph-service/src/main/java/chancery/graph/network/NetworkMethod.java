package chancery.graph.network;

import chancery.graph.centrality.PageRank;
import java.util.Set;

/**
 * The choices that a network is computed by.
 *
 * @param limit nodes kept
 * @param seed of everything random
 * @param resolution of the communities' quality function; higher gives more and smaller ones
 * @param measures of the nodes, beyond those that each network has
 * @param pathSources nodes that shortest paths are walked from at most; larger networks are sampled
 */
public record NetworkMethod(
    int limit, long seed, double resolution, Set<NodeMeasure> measures, int pathSources) {

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
    if (!(resolution > 0 && Double.isFinite(resolution))) {
      throw new IllegalArgumentException("resolution: must be above 0, not " + resolution);
    }
  }

  /** Without further measures of the nodes. */
  public NetworkMethod(int limit, long seed, double resolution) {
    this(limit, seed, resolution, Set.of(), FEWEST_SOURCES);
  }

  /** Damping of PageRank. */
  public static double damping() {
    return PageRank.DAMPING;
  }
}
