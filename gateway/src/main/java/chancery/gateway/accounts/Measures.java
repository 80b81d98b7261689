package chancery.gateway.accounts;

import chancery.analysis.v1.RankingMeasure;
import chancery.gateway.json.EnumNames;
import chancery.log.v1.ActorKind;
import java.util.Locale;

/** Names of measures and kinds of actors. */
final class Measures {

  private Measures() {}

  /** As parameters and columns call it: {@code interaction_rate}. */
  static String key(RankingMeasure measure) {
    return EnumNames.word(measure);
  }

  /** As people read it: {@code Interaction rate}. */
  static String title(RankingMeasure measure) {
    String key = key(measure).replace('_', ' ');
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  /** Its values in the unit that they have: accounts and members are whole, shares in percent. */
  static String written(RankingMeasure measure, double value) {
    return switch (measure) {
      case RANKING_MEASURE_REACH, RANKING_MEASURE_MUTUAL_CONNECTIONS ->
          Figures.whole(Math.round(value));
      case RANKING_MEASURE_ORIGINALITY,
          RANKING_MEASURE_INTERACTION_RATE,
          RANKING_MEASURE_CENTRALITY ->
          Figures.percent(value);
      case RANKING_MEASURE_ACTIVITY,
          RANKING_MEASURE_RESPONSIVENESS,
          RANKING_MEASURE_RESONANCE,
          RANKING_MEASURE_UNSPECIFIED,
          UNRECOGNIZED ->
          Figures.two(value);
    };
  }

  /** Empty where it is not known. */
  static String kind(ActorKind kind) {
    return kind == ActorKind.ACTOR_KIND_UNSPECIFIED || kind == ActorKind.UNRECOGNIZED
        ? ""
        : EnumNames.word(kind);
  }
}
