package chancery.graph;

import chancery.graph.interaction.Choice;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Stages;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.kit.cache.AnswerCache;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for networks: takes what the slice selects, computes, and remembers the answer.
 */
final class Networks {

  private static final String METHOD = "graph.network.1";

  /** A measured network and the state of the corpus that it shows. */
  record Computed(MeasuredNetwork network, AsOf asOf) {}

  private final Slices slices;
  private final AnswerCache cache;
  private final Builders builders;
  private final NetworkLimits limits;

  Networks(Slices slices, AnswerCache cache, Builders builders, NetworkLimits limits) {
    this.slices = slices;
    this.cache = cache;
    this.builders = builders;
    this.limits = limits;
  }

  /** The network as an answer, from the cache if it is there. */
  GetNetworkResponse get(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    Interactions interactions = slices.await(question.slice());
    return cache.answer(
        METHOD,
        question.canonical(),
        interactions.asOf().position(),
        question.maxStaleness(),
        GetNetworkResponse.parser(),
        () -> builders.run(stages -> response(question, stages)));
  }

  /** The network itself, never from the cache, so that it may be of any size. */
  Computed compute(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    slices.await(question.slice());
    return builders.run(stages -> compute(question, stages));
  }

  private GetNetworkResponse response(NetworkQuestion question, Stages stages)
      throws InterruptedException {
    Computed computed = compute(question, stages);
    return NetworkMessages.response(computed.network(), computed.asOf(), limits.largestAnswer());
  }

  private Computed compute(NetworkQuestion question, Stages stages) throws InterruptedException {
    Slices.Chosen<Selection> chosen =
        slices.choose(
            question.slice(),
            stages,
            (interactions, positions) -> interactions.select(choice(question, positions)));
    return new Computed(
        MeasuredNetwork.of(chosen.taken(), question.method(), stages), chosen.asOf());
  }

  private Choice choice(NetworkQuestion question, long @Nullable [] positions) {
    return new Choice(
        question.fromMillis(),
        question.toMillis(),
        question.kinds(),
        positions,
        limits.mostInteractions());
  }
}
