package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.Slices.Taking;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.Material;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.NetworkMethod;
import chancery.graph.network.Spells;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Grouping;
import chancery.graph.relation.NamedGroups;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.WindowLength;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Answers requests for networks. */
final class Networks {

  private static final String METHOD = "graph.network.4";

  /**
   * A measured network and the state of the corpus that it shows.
   *
   * @param spells null where time is not told
   */
  record Computed(MeasuredNetwork network, AsOf asOf, @Nullable Spells spells) {}

  private final Answers answers;
  private final NetworkLimits limits;
  private final NodeGroups groups;

  Networks(Answers answers, NetworkLimits limits, NodeGroups groups) {
    this.answers = answers;
    this.limits = limits;
    this.groups = groups;
  }

  /** The network as an answer, from the cache if it is there. */
  GetNetworkResponse get(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.of(request, limits);
    return answers.answer(
        METHOD + "." + question.method().pathSources(),
        question.slice().slice(),
        PeopledMaterial.taking(question.slice().material(limits)),
        question.canonical(),
        GetNetworkResponse.parser(),
        (chosen, stages) -> response(question, chosen, stages));
  }

  /** The network itself, never from the cache, so that it may be of any size. */
  Computed compute(GetNetworkRequest request) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.ofExport(request, limits);
    return answers.compute(
        question.slice().slice(),
        question.slice().material(limits),
        (chosen, stages) -> measure(question, chosen.taken(), chosen.asOf(), stages));
  }

  /** The same with the windows of time in which its nodes and edges are there. */
  Computed compute(GetNetworkRequest request, WindowLength bucket) throws InterruptedException {
    NetworkQuestion question = NetworkQuestion.ofExport(request, limits);
    WindowsQuestion windows = WindowsQuestion.ofExport(request, bucket, limits);
    Taking<Material> whole = question.slice().material(limits);
    Taking<WindowedMaterial> parts = windows.windows(limits);
    return answers.compute(
        question.slice().slice(),
        (corpus, positions) ->
            corpus.atOnce(() ->
                new DatedMaterial(whole.take(corpus, positions), parts.take(corpus, positions))),
        (chosen, stages) -> dated(question, chosen, stages));
  }

  private static Computed dated(
      NetworkQuestion question, Chosen<DatedMaterial> chosen, Stages stages) {
    MeasuredNetwork measured =
        MeasuredNetwork.of(chosen.taken().whole(), question.method(), stages);
    Spells spells =
        stages.run(Stage.AGGREGATE, () -> chosen.taken().windows().spells(measured.network()));
    return new Computed(measured, chosen.asOf(), spells);
  }

  private GetNetworkResponse response(
      NetworkQuestion question, Chosen<PeopledMaterial> chosen, Stages stages) {
    Material material = chosen.taken().material();
    Computed computed = measure(question, material, chosen.asOf(), stages);
    NetworkMethod method = question.method();
    NetworkEvidence evidence =
        NetworkEvidence.of("network", "1", question.slice(), chosen.asOf(), material.posts())
            .parameter("limit", method.limit());
    LeidenChoice.tell(evidence, method.leiden());
    if (question.groups().isGiven()) {
      question.groups().addTo(evidence);
    }
    return NetworkMessages.response(
            computed.network(),
            groups(question, computed.network().network(), chosen.taken(), stages),
            computed.asOf(),
            limits.largestAnswer())
        .setEvidence(evidence.build())
        .build();
  }

  private IntFunction<@Nullable String> groups(
      NetworkQuestion question, Network network, PeopledMaterial peopled, Stages stages) {
    if (!question.groups().isGiven()) {
      return node -> null;
    }
    NamedGroups named = groups.of(question.groups(), question.slice(), network, peopled, stages);
    int[] of = named.grouping().of();
    return node -> of[node] == Grouping.NONE ? null : named.name(of[node]);
  }

  private static Computed measure(
      NetworkQuestion question, Material material, AsOf asOf, Stages stages) {
    return new Computed(MeasuredNetwork.of(material, question.method(), stages), asOf, null);
  }
}
