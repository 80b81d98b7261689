package chancery.graph;

import chancery.graph.Slices.Chosen;
import chancery.graph.community.LeidenMethod;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Material;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.v1.DescribeNetworkRequest;
import chancery.graph.v1.DescribeNetworkResponse;

/** Answers requests for figures of networks as a whole. */
final class NetworkStructures {

  private static final String METHOD = "graph.structure.2";

  private final Answers answers;
  private final NetworkLimits limits;

  NetworkStructures(Answers answers, NetworkLimits limits) {
    this.answers = answers;
    this.limits = limits;
  }

  /** The figures, from the cache if they are there. */
  DescribeNetworkResponse describe(DescribeNetworkRequest request) throws InterruptedException {
    NetworkSlice slice =
        NetworkSlice.of(request.getSlice(), request.getSubject(), request.getKindsList());
    LeidenMethod leiden =
        new LeidenChoice(limits, request.getSeed())
            .of(
                request.getQuality(),
                request.hasResolution(),
                request.getResolution(),
                request.getRuns());
    DescribeNetworkRequest canonical =
        DescribeNetworkRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.canonicalSubject())
            .addAllKinds(slice.subject().canonicalKinds())
            .setSeed(request.getSeed())
            .setQuality(LeidenChoice.message(leiden.quality()))
            .setResolution(leiden.resolution())
            .setRuns(leiden.runs())
            .build();
    return answers.answer(
        METHOD,
        slice.slice(),
        slice.material(limits),
        canonical,
        DescribeNetworkResponse.parser(),
        (chosen, stages) -> describe(slice, leiden, chosen, stages));
  }

  private static DescribeNetworkResponse describe(
      NetworkSlice slice, LeidenMethod leiden, Chosen<Material> chosen, Stages stages) {
    DividedNetwork divided = DividedNetwork.of(chosen.taken(), leiden, stages);
    DescribeNetworkResponse.Builder answer =
        stages.run(Stage.MEASURE, () -> StructureMessages.of(divided));
    return answer
        .setEdges(divided.network().edges())
        .setLeftOut(NetworkMessages.leftOut(divided.network()))
        .setEvidence(
            LeidenChoice.tell(NetworkEvidence.of("network-structure", "1", slice, chosen), leiden)
                .build())
        .setAsOf(NetworkMessages.asOf(chosen.asOf()))
        .build();
  }
}
