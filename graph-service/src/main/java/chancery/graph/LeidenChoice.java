package chancery.graph;

import chancery.graph.community.Communities;
import chancery.graph.community.LeidenMethod;
import chancery.graph.community.LeidenMethod.Quality;
import chancery.graph.v1.CommunityQuality;
import chancery.kit.error.ChanceryException;
import java.util.Locale;

/** How communities are asked for, and told of. */
final class LeidenChoice {

  private static final double USUAL_RESOLUTION = 1.0;

  private final NetworkLimits limits;
  private final long seed;

  LeidenChoice(NetworkLimits limits, long seed) {
    this.limits = limits;
    this.seed = seed;
  }

  /**
   * What is asked for, checked.
   *
   * @param hasResolution whether one is given
   * @throws ChanceryException INVALID_ARGUMENT
   */
  LeidenMethod of(CommunityQuality quality, boolean hasResolution, double resolution, int runs) {
    Quality wanted = quality(quality);
    if (!hasResolution && wanted == Quality.CPM) {
      throw ChanceryException.invalid(
          "resolution",
          "is needed by the constant Potts model, which has no usual one: the weight that each pair of"
              + " members has at least in the mean, e.g. 0.05");
    }
    return new LeidenMethod(
        wanted, resolution(hasResolution ? resolution : USUAL_RESOLUTION), runs(runs), seed);
  }

  private static Quality quality(CommunityQuality quality) {
    return switch (quality) {
      case COMMUNITY_QUALITY_UNSPECIFIED, COMMUNITY_QUALITY_MODULARITY -> Quality.MODULARITY;
      case COMMUNITY_QUALITY_CPM -> Quality.CPM;
      case UNRECOGNIZED -> throw ChanceryException.invalid("quality", "must be MODULARITY or CPM");
    };
  }

  private double resolution(double resolution) {
    if (!(resolution > 0 && resolution <= limits.highestResolution())) {
      throw ChanceryException.invalid(
          "resolution",
          "must be above 0 and at most %s, not %s"
              .formatted(limits.highestResolution(), resolution));
    }
    return resolution;
  }

  private int runs(int runs) {
    if (runs < 0 || runs > limits.mostRuns()) {
      throw ChanceryException.invalid(
          "runs", "must be from 1 to %d, not %d".formatted(limits.mostRuns(), runs));
    }
    return runs;
  }

  static CommunityQuality message(Quality quality) {
    return switch (quality) {
      case MODULARITY -> CommunityQuality.COMMUNITY_QUALITY_MODULARITY;
      case CPM -> CommunityQuality.COMMUNITY_QUALITY_CPM;
    };
  }

  static NetworkEvidence tell(NetworkEvidence evidence, LeidenMethod method) {
    return evidence
        .parameter("quality", method.quality().name().toLowerCase(Locale.ROOT))
        .parameter("resolution", method.resolution())
        .parameter("runs", method.runs() == 0 ? "by size" : method.runs())
        .parameter("seed", method.seed());
  }

  static void tell(
      chancery.graph.v1.NetworkMethod.Builder answer,
      LeidenMethod method,
      Communities communities) {
    answer
        .setQuality(message(method.quality()))
        .setResolution(method.resolution())
        .setSeed(method.seed())
        .setModularity(communities.modularity())
        .setCommunities(communities.count())
        .setRuns(communities.effort().runs())
        .setIterations(communities.effort().iterations());
  }
}
