package chancery.graph;

import chancery.graph.centrality.Degrees;
import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.NetworkMethod;
import chancery.graph.v1.Edge;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.Node;
import chancery.graph.v1.Size;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;

/** A measured network as an answer. */
final class NetworkMessages {

  private static final int NODE_NUMBERS = 90;
  private static final int MEASURE_NUMBERS = 80;
  private static final int EDGE_NUMBERS = 20;

  private NetworkMessages() {}

  /**
   * @throws ChanceryException RESOURCE_EXHAUSTED if the answer would be larger than {@code largest}
   *     bytes
   */
  static GetNetworkResponse response(MeasuredNetwork measured, AsOf asOf, int largest) {
    requireFits(measured, largest);
    Network network = measured.network();
    int[] kept = measured.kept();
    GetNetworkResponse.Builder response =
        GetNetworkResponse.newBuilder()
            .setTotal(size(network.nodes(), network.edges()))
            .setCut(size(network.nodes() - kept.length, network.edges() - measured.keptEdges()))
            .setMethod(method(measured))
            .setAsOf(asOf(asOf));
    String[] ids = new String[network.nodes()];
    for (int place = 0; place < kept.length; place++) {
      Node node = node(measured, kept[place], place);
      ids[kept[place]] = node.getId();
      response.addNodes(node);
    }
    measured.forEachEdge((source, edge) ->
        response.addEdges(
            Edge.newBuilder()
                .setSource(ids[source])
                .setTarget(ids[network.target(edge)])
                .setKind(kind(network.kind(edge)))
                .setWeight(network.weight(edge))));
    return response.build();
  }

  private static Node node(MeasuredNetwork measured, int node, int place) {
    Degrees degrees = measured.degrees();
    Node.Builder message =
        Node.newBuilder()
            .setId(measured.network().id(node))
            .setInDegree(degrees.in()[node])
            .setOutDegree(degrees.out()[node])
            .setWeightedInDegree(degrees.weightedIn()[node])
            .setWeightedOutDegree(degrees.weightedOut()[node])
            .setPageRank(measured.pageRank(node))
            .setCommunity(measured.communities().of()[node])
            .setX(measured.layout().x()[place])
            .setY(measured.layout().y()[place]);
    String handle = measured.network().handle(node);
    if (handle != null) {
      message.setHandle(handle);
    }
    NodeFigures.add(measured.measures(), node, message);
    return message.build();
  }

  private static chancery.graph.v1.NetworkMethod method(MeasuredNetwork measured) {
    chancery.graph.v1.NetworkMethod.Builder method =
        chancery.graph.v1.NetworkMethod.newBuilder()
            .setSeed(measured.method().seed())
            .setResolution(measured.method().resolution())
            .setPageRankDamping(NetworkMethod.damping())
            .setModularity(measured.communities().quality())
            .setCommunities(measured.communities().count());
    NodeFigures.addMethod(measured.measures(), method);
    return method.build();
  }

  static chancery.slice.v1.AsOf asOf(AsOf asOf) {
    return chancery.slice.v1.AsOf.newBuilder()
        .setPosition(asOf.position())
        .setRecordedAt(asOf.recordedAt())
        .build();
  }

  private static Size size(int nodes, int edges) {
    return Size.newBuilder().setNodes(nodes).setEdges(edges).build();
  }

  private static void requireFits(MeasuredNetwork measured, int largest) {
    Network network = measured.network();
    int perNode = NODE_NUMBERS + (measured.method().measures().isEmpty() ? 0 : MEASURE_NUMBERS);
    int[] idLengths = new int[network.nodes()];
    long[] bytes = new long[1];
    for (int node : measured.kept()) {
      idLengths[node] = network.id(node).length();
      bytes[0] += 2L * idLengths[node] + perNode;
    }
    measured.forEachEdge((source, edge) ->
        bytes[0] += idLengths[source] + idLengths[network.target(edge)] + EDGE_NUMBERS);
    if (bytes[0] > largest) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "ANSWER_TOO_LARGE",
          ("The network has %d nodes and %d edges, too many for one answer; lower limit, narrow the"
                  + " slice, or export it as GEXF, GraphML, CSV or NDJSON")
              .formatted(measured.kept().length, measured.keptEdges()));
    }
  }

  static chancery.graph.v1.InteractionKind kind(InteractionKind kind) {
    return switch (kind) {
      case MENTION -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_MENTION;
      case REPLY -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_REPLY;
      case REPOST -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_REPOST;
      case QUOTE -> chancery.graph.v1.InteractionKind.INTERACTION_KIND_QUOTE;
    };
  }
}
