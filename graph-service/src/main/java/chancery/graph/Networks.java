package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Stages;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;

/** Answers requests for networks. */
final class Networks {

  private static final String METHOD = "graph.network.2";

  /** A measured network and the state of the corpus that it shows. */
  record Computed(MeasuredNetwork network, AsOf asOf) {}

  private final Answers answers;
  private final NetworkLimits limits;

  Networks(Answers answers, NetworkLimits limits) {
    this.answers = answers;
    this.limits = limits;
  }

  /** The network as an answer, from the cache if it is there. */
  GetNetworkResponse get(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    return answers.answer(
        METHOD + "." + question.method().pathSources(),
        question.slice().slice(),
        question.slice().interactions(limits.mostInteractions()),
        question.canonical(),
        GetNetworkResponse.parser(),
        (chosen, stages) -> response(measure(question, chosen, stages)));
  }

  /** The network itself, never from the cache, so that it may be of any size. */
  Computed compute(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    return answers.compute(
        question.slice().slice(),
        question.slice().interactions(limits.mostInteractions()),
        (chosen, stages) -> measure(question, chosen, stages));
  }

  private GetNetworkResponse response(Computed computed) {
    return NetworkMessages.response(computed.network(), computed.asOf(), limits.largestAnswer());
  }

  private static Computed measure(
      NetworkQuestion question, Chosen<Selection> chosen, Stages stages) {
    return new Computed(
        MeasuredNetwork.of(chosen.taken(), question.method(), stages), chosen.asOf());
  }
}
