package chancery.gateway.network;

import static chancery.gateway.query.Parameters.choices;
import static chancery.gateway.query.Parameters.positive;
import static chancery.gateway.query.Parameters.values;
import static chancery.gateway.query.Parameters.whole;

import chancery.gateway.query.Parameter;
import chancery.graph.v1.InteractionKind;
import java.util.List;

/** The parameters that every question about a network takes. */
final class NetworkQuery {

  static final Parameter<List<InteractionKind>> KINDS =
      choices("kinds", values(InteractionKind.class), "What makes an edge; all kinds without it.");

  static final Parameter<Long> SEED =
      whole(
          "seed",
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          "Of everything random; 0 without it. The same seed gives the same answer.");

  static final Parameter<Double> RESOLUTION =
      positive(
          "resolution", "Of the communities: higher gives more and smaller ones; 1 without it.");

  private NetworkQuery() {}
}
