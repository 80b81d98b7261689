package chancery.graph.network;

import chancery.graph.centrality.PageRank;

/**
 * The choices that a network is computed by.
 *
 * @param limit nodes kept
 * @param seed of everything random
 * @param resolution of the communities' quality function; higher gives more and smaller ones
 */
public record NetworkMethod(int limit, long seed, double resolution) {

  public NetworkMethod {
    if (limit <= 0) {
      throw new IllegalArgumentException("limit: must be positive, not " + limit);
    }
    if (!(resolution > 0 && Double.isFinite(resolution))) {
      throw new IllegalArgumentException("resolution: must be above 0, not " + resolution);
    }
  }

  /** Damping of PageRank. */
  public static double damping() {
    return PageRank.DAMPING;
  }
}
