package chancery.graph;

import chancery.graph.Slices.Chosen;
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
    DescribeNetworkRequest canonical =
        DescribeNetworkRequest.newBuilder()
            .setSlice(slice.canonicalSlice())
            .setSubject(slice.canonicalSubject())
            .addAllKinds(slice.subject().canonicalKinds())
            .setSeed(request.getSeed())
            .setResolution(
                NetworkSlice.resolution(request.hasResolution(), request.getResolution(), limits))
            .build();
    return answers.answer(
        METHOD,
        slice.slice(),
        slice.material(limits),
        canonical,
        DescribeNetworkResponse.parser(),
        (chosen, stages) -> describe(slice, canonical, chosen, stages));
  }

  private static DescribeNetworkResponse describe(
      NetworkSlice slice, DescribeNetworkRequest asked, Chosen<Material> chosen, Stages stages) {
    DividedNetwork divided =
        DividedNetwork.of(chosen.taken(), asked.getResolution(), asked.getSeed(), stages);
    DescribeNetworkResponse.Builder answer =
        stages.run(Stage.MEASURE, () -> StructureMessages.of(divided));
    return answer
        .setEdges(divided.network().edges())
        .setLeftOut(NetworkMessages.leftOut(divided.network()))
        .setEvidence(
            NetworkEvidence.of("network-structure", "1", slice, chosen)
                .parameter("resolution", asked.getResolution())
                .parameter("seed", asked.getSeed())
                .build())
        .setAsOf(NetworkMessages.asOf(chosen.asOf()))
        .build();
  }
}
