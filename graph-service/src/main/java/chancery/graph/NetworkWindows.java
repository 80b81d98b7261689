package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.Windows.Window;
import chancery.graph.community.CommunityCourse;
import chancery.graph.community.CommunityCourse.Step;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.v1.NetworkWindow;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.NetworkWindowsResponse;

/** Answers requests for a network in successive windows of time. */
final class NetworkWindows {

  private static final String METHOD = "graph.windows.2";

  private final Answers answers;
  private final NetworkLimits networks;
  private final GroupLimits limits;

  NetworkWindows(Answers answers, NetworkLimits networks, GroupLimits limits) {
    this.answers = answers;
    this.networks = networks;
    this.limits = limits;
  }

  /** The windows, from the cache if they are there. */
  NetworkWindowsResponse get(NetworkWindowsRequest request) throws InterruptedException {
    WindowsQuestion question = WindowsQuestion.of(request, networks, limits);
    return answers.answer(
        METHOD,
        question.slice().slice(),
        question.windows(networks),
        question.asked(),
        NetworkWindowsResponse.parser(),
        (chosen, stages) -> follow(question, chosen, stages));
  }

  private static NetworkWindowsResponse follow(
      WindowsQuestion question, Chosen<WindowedMaterial> chosen, Stages stages) {
    NetworkWindowsRequest asked = question.asked();
    WindowedMaterial taken = chosen.taken();
    NetworkWindowsResponse.Builder answer = NetworkWindowsResponse.newBuilder();
    CommunityCourse course = new CommunityCourse(asked.getThreshold());
    WindowNodes before = WindowNodes.NONE;
    for (int window = 0; window < taken.windows().size(); window++) {
      DividedNetwork divided =
          DividedNetwork.of(taken.materials().get(window), question.leiden(), stages);
      WindowNodes nodes = WindowNodes.of(divided);
      Step step = course.next(divided.communities().grouping(), nodes.earlier(before));
      WindowMessages messages = new WindowMessages(divided, nodes, step, asked.getLimit());
      Window span = taken.windows().get(window);
      WindowNodes earlier = before;
      answer.addItems(stages.run(Stage.MEASURE, () -> messages.window(span, earlier)));
      before = nodes;
    }
    return trimmed(answer)
        .setTotal(course.named())
        .setEvidence(evidence(question, chosen))
        .setAsOf(NetworkMessages.asOf(chosen.asOf()))
        .build();
  }

  private static chancery.evidence.v1.Evidence evidence(
      WindowsQuestion question, Chosen<WindowedMaterial> chosen) {
    NetworkWindowsRequest asked = question.asked();
    NetworkEvidence evidence =
        NetworkEvidence.of(
                "network-windows", "1", question.slice(), chosen.asOf(), chosen.taken().posts())
            .parameter("bucket", WindowMessages.told(asked.getBucket()));
    return LeidenChoice.tell(evidence, question.leiden())
        .parameter("threshold", asked.getThreshold())
        .build();
  }

  /** Without the windows before the first edge and after the last. */
  private static NetworkWindowsResponse.Builder trimmed(NetworkWindowsResponse.Builder answer) {
    while (answer.getItemsCount() > 0 && isEmpty(answer.getItems(answer.getItemsCount() - 1))) {
      answer.removeItems(answer.getItemsCount() - 1);
    }
    while (answer.getItemsCount() > 0 && isEmpty(answer.getItems(0))) {
      answer.removeItems(0);
    }
    return answer;
  }

  private static boolean isEmpty(NetworkWindow window) {
    return window.getEdges() == 0;
  }
}
