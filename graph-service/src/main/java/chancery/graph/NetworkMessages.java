package chancery.graph;

import chancery.graph.centrality.Degrees;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.network.EdgeKind;
import chancery.graph.network.LeftOut;
import chancery.graph.network.MeasuredNetwork;
import chancery.graph.network.Network;
import chancery.graph.network.NetworkMethod;
import chancery.graph.v1.Edge;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkLeftOut;
import chancery.graph.v1.Node;
import chancery.graph.v1.NodeType;
import chancery.graph.v1.Size;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A measured network as an answer. */
final class NetworkMessages {

  private static final int NODE_NUMBERS = 90;
  private static final int MEASURE_NUMBERS = 80;
  private static final int EDGE_NUMBERS = 20;

  private NetworkMessages() {}

  /**
   * The network, but for what says what it rests on.
   *
   * @param groupOf name of the group of each node; null for none
   * @throws ChanceryException RESOURCE_EXHAUSTED if the answer would be larger than {@code largest}
   *     bytes
   */
  static GetNetworkResponse.Builder response(
      MeasuredNetwork measured, IntFunction<@Nullable String> groupOf, AsOf asOf, int largest) {
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
      Node.Builder node = node(measured, kept[place], place);
      String group = groupOf.apply(kept[place]);
      if (group != null) {
        node.setGroup(group);
      }
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
    return response;
  }

  private static Node.Builder node(MeasuredNetwork measured, int node, int place) {
    Degrees degrees = measured.degrees();
    Node.Builder message =
        Node.newBuilder()
            .setId(measured.network().id(node))
            .setType(type(measured.network().type(node)))
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
    return message;
  }

  private static chancery.graph.v1.NetworkMethod method(MeasuredNetwork measured) {
    chancery.graph.v1.NetworkMethod.Builder method =
        chancery.graph.v1.NetworkMethod.newBuilder()
            .setPageRankDamping(NetworkMethod.damping())
            .setDirected(measured.network().directed())
            .setLeftOut(leftOut(measured.network()));
    LeidenChoice.tell(method, measured.method().leiden(), measured.communities());
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

  static NetworkLeftOut leftOut(Network network) {
    LeftOut leftOut = network.leftOut();
    return NetworkLeftOut.newBuilder()
        .setBound(leftOut.bound())
        .setCount(leftOut.count())
        .addAllHeaviest(leftOut.heaviest())
        .build();
  }

  private static InteractionKind kind(EdgeKind kind) {
    return switch (kind) {
      case MENTION -> InteractionKind.INTERACTION_KIND_MENTION;
      case REPLY -> InteractionKind.INTERACTION_KIND_REPLY;
      case REPOST -> InteractionKind.INTERACTION_KIND_REPOST;
      case QUOTE -> InteractionKind.INTERACTION_KIND_QUOTE;
      case USE -> InteractionKind.INTERACTION_KIND_USE;
      case TOGETHER -> InteractionKind.INTERACTION_KIND_TOGETHER;
      case COMMON -> InteractionKind.INTERACTION_KIND_COMMON;
      case TIE -> InteractionKind.INTERACTION_KIND_TIE;
    };
  }

  private static NodeType type(chancery.graph.network.NodeType type) {
    return switch (type) {
      case ACCOUNT -> NodeType.NODE_TYPE_ACCOUNT;
      case HASHTAG -> NodeType.NODE_TYPE_HASHTAG;
      case DOMAIN -> NodeType.NODE_TYPE_DOMAIN;
    };
  }
}
