package chancery.analysis.profiles;

import chancery.analysis.account.Ranking.Chance;
import chancery.analysis.account.Weights;
import chancery.analysis.account.Yardstick;
import chancery.analysis.answer.Limits;
import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.RankingMeasure;
import chancery.analysis.v1.RankingsRequest;
import chancery.kit.error.ChanceryException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** How a ranking is asked for. */
final class RankingParameters {

  private static final int USUAL_SAMPLES = 200;
  private static final int USUAL_DRAWS = 1000;
  private static final double USUAL_CONCENTRATION = 50;

  private RankingParameters() {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT for what is out of bounds
   */
  static Chance chance(RankingsRequest request, int mostSamples, int mostDraws) {
    double concentration =
        request.hasConcentration() ? request.getConcentration() : USUAL_CONCENTRATION;
    if (!(concentration > 0) || !Double.isFinite(concentration)) {
      throw ChanceryException.invalid("concentration", "must be a number above 0");
    }
    return new Chance(
        Limits.size("samples", request.getSamples(), USUAL_SAMPLES, mostSamples),
        Limits.size("draws", request.getDraws(), USUAL_DRAWS, mostDraws),
        concentration,
        request.getSeed());
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for weights that cannot be
   */
  static Weights weights(List<MeasureWeight> asked) {
    if (asked.isEmpty()) {
      return Weights.EQUAL;
    }
    Map<Yardstick, Double> weights = new EnumMap<>(Yardstick.class);
    for (MeasureWeight weight : asked) {
      if (weights.put(yardstick(weight.getMeasure()), weight.getWeight()) != null) {
        throw ChanceryException.invalid("weights", "a measure is weighted twice");
      }
    }
    try {
      return Weights.of(weights);
    } catch (IllegalArgumentException impossible) {
      throw ChanceryException.invalid("weights", String.valueOf(impossible.getMessage()));
    }
  }

  static RankingMeasure measure(Yardstick yardstick) {
    return switch (yardstick) {
      case REACH -> RankingMeasure.RANKING_MEASURE_REACH;
      case ACTIVITY -> RankingMeasure.RANKING_MEASURE_ACTIVITY;
      case ORIGINALITY -> RankingMeasure.RANKING_MEASURE_ORIGINALITY;
      case RESPONSIVENESS -> RankingMeasure.RANKING_MEASURE_RESPONSIVENESS;
      case RESONANCE -> RankingMeasure.RANKING_MEASURE_RESONANCE;
      case INTERACTION_RATE -> RankingMeasure.RANKING_MEASURE_INTERACTION_RATE;
      case MUTUAL_CONNECTIONS -> RankingMeasure.RANKING_MEASURE_MUTUAL_CONNECTIONS;
      case CENTRALITY -> RankingMeasure.RANKING_MEASURE_CENTRALITY;
    };
  }

  private static Yardstick yardstick(RankingMeasure measure) {
    return switch (measure) {
      case RANKING_MEASURE_REACH -> Yardstick.REACH;
      case RANKING_MEASURE_ACTIVITY -> Yardstick.ACTIVITY;
      case RANKING_MEASURE_ORIGINALITY -> Yardstick.ORIGINALITY;
      case RANKING_MEASURE_RESPONSIVENESS -> Yardstick.RESPONSIVENESS;
      case RANKING_MEASURE_RESONANCE -> Yardstick.RESONANCE;
      case RANKING_MEASURE_INTERACTION_RATE -> Yardstick.INTERACTION_RATE;
      case RANKING_MEASURE_MUTUAL_CONNECTIONS -> Yardstick.MUTUAL_CONNECTIONS;
      case RANKING_MEASURE_CENTRALITY -> Yardstick.CENTRALITY;
      case RANKING_MEASURE_UNSPECIFIED, UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "weights",
              "a measure must be one of reach, activity, originality, responsiveness, resonance,"
                  + " interaction_rate, mutual_connections, centrality");
    };
  }

  /** {@code reach:0.125,activity:0.125,…}. */
  static String text(Weights weights) {
    StringJoiner text = new StringJoiner(",");
    for (Yardstick yardstick : Yardstick.values()) {
      text.add(yardstick.name().toLowerCase(Locale.ROOT) + ":" + weights.of(yardstick));
    }
    return text.toString();
  }
}
