package chancery.graph.community;

/**
 * The choices that communities are looked for by.
 *
 * @param resolution of the quality function; higher gives more and smaller communities
 * @param runs of which the best counts; 0 for as many as the size of the network allows
 * @param seed of all of them
 */
public record LeidenMethod(Quality quality, double resolution, int runs, long seed) {

  /** What communities are best at. */
  public enum Quality {
    /** Modularity (Newman and Girvan 2004), with resolution (Reichardt and Bornholdt 2006). */
    MODULARITY,
    /** The constant Potts model (Traag, Van Dooren and Nesterov 2011). */
    CPM
  }

  public LeidenMethod {
    if (!(resolution > 0 && Double.isFinite(resolution))) {
      throw new IllegalArgumentException("resolution: must be above 0, not " + resolution);
    }
    if (runs < 0) {
      throw new IllegalArgumentException("runs: must not be negative, as " + runs + " is");
    }
  }

  /** For modularity, in as many runs as the size of the network allows. */
  public static LeidenMethod modularity(double resolution, long seed) {
    return new LeidenMethod(Quality.MODULARITY, resolution, 0, seed);
  }

  /** Of modularity, for communities that were found by this. */
  public double modularityResolution() {
    return quality == Quality.MODULARITY ? resolution : 1;
  }
}
