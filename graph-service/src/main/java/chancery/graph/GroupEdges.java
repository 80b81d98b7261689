package chancery.graph;

import chancery.graph.coordination.Edges;
import chancery.graph.coordination.Group;
import chancery.graph.coordination.Significance;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import chancery.graph.v1.CoordinatedAccount;
import chancery.graph.v1.CoordinatedEdge;
import chancery.graph.v1.EdgeLayer;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts and edges of the groups that are told, as messages. */
final class GroupEdges {

  private final List<Layer> layers;
  private final ShareSelection selection;
  private final Detection detection;
  private final List<Group> shown;
  private final CoordinationLimits limits;

  GroupEdges(
      List<Layer> layers,
      ShareSelection selection,
      Detection detection,
      List<Group> shown,
      CoordinationLimits limits) {
    this.layers = layers;
    this.selection = selection;
    this.detection = detection;
    this.shown = shown;
    this.limits = limits;
  }

  List<Group> shown() {
    return shown;
  }

  /** How many edges the groups have. */
  long count() {
    return shown.stream().mapToLong(group -> group.edges().length).sum();
  }

  /** Those with most pairs, of equally many those with the lower ids. */
  List<CoordinatedAccount> members(Group group) {
    Edges edges = detection.edges().edges();
    Int2LongOpenHashMap partners = new Int2LongOpenHashMap();
    for (int edge : group.edges()) {
      partners.addTo(edges.first(edge), 1);
      partners.addTo(edges.second(edge), 1);
    }
    Int2LongOpenHashMap pairs = pairs(group);
    return Arrays.stream(byPairs(group))
        .limit(limits.members())
        .mapToObj(account -> account(account, pairs.get(account), partners.get(account)))
        .toList();
  }

  /** All members in this order. */
  int[] byPairs(Group group) {
    Int2LongOpenHashMap pairs = pairs(group);
    int[] members = group.members().clone();
    IntArrays.mergeSort(members, (a, b) -> Long.compare(pairs.get(b), pairs.get(a)));
    return members;
  }

  private Int2LongOpenHashMap pairs(Group group) {
    Edges edges = detection.edges().edges();
    Int2LongOpenHashMap pairs = new Int2LongOpenHashMap();
    for (int edge : group.edges()) {
      pairs.addTo(edges.first(edge), edges.weights()[edge]);
      pairs.addTo(edges.second(edge), edges.weights()[edge]);
    }
    return pairs;
  }

  private CoordinatedAccount account(int account, long pairs, long partners) {
    CoordinatedAccount.Builder message =
        CoordinatedAccount.newBuilder()
            .setId(selection.id(account))
            .setPairs(pairs)
            .setPartners(partners);
    String handle = selection.handle(account);
    return handle == null ? message.build() : message.setHandle(handle).build();
  }

  /** The heaviest edges of all the groups, as many as are told. */
  List<CoordinatedEdge> heaviest() {
    int[] groupOf = new int[detection.edges().edges().size()];
    IntStream.Builder all = IntStream.builder();
    for (int group = 0; group < shown.size(); group++) {
      for (int edge : shown.get(group).edges()) {
        groupOf[edge] = group;
        all.add(edge);
      }
    }
    int[] order = all.build().sorted().toArray();
    int[] weights = detection.edges().edges().weights();
    IntArrays.mergeSort(order, (a, b) -> Integer.compare(weights[b], weights[a]));
    return Arrays.stream(order)
        .limit(limits.edges())
        .mapToObj(edge -> edge(edge, groupOf[edge]))
        .toList();
  }

  private CoordinatedEdge edge(int edge, int group) {
    Edges edges = detection.edges().edges();
    CoordinatedEdge.Builder message =
        CoordinatedEdge.newBuilder()
            .setSource(selection.id(edges.first(edge)))
            .setTarget(selection.id(edges.second(edge)))
            .setGroup(group)
            .setWeight(edges.weights()[edge])
            .setP(detection.significance().p()[edge]);
    String sourceHandle = selection.handle(edges.first(edge));
    if (sourceHandle != null) {
      message.setSourceHandle(sourceHandle);
    }
    String targetHandle = selection.handle(edges.second(edge));
    if (targetHandle != null) {
      message.setTargetHandle(targetHandle);
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      int place = detection.significance().places().get(layer)[edge];
      if (place >= 0) {
        message.addLayers(edgeLayer(layer, edge, place));
      }
    }
    return message.build();
  }

  private EdgeLayer edgeLayer(int layer, int edge, int place) {
    Significance significance = detection.significance().layers().get(layer);
    return EdgeLayer.newBuilder()
        .setLayer(CoordinationQuestion.message(layers.get(layer)))
        .setWeight(detection.edges().weights().get(layer)[edge])
        .setEncounters(significance.encounters()[place])
        .setExpected(significance.expected()[place])
        .setP(significance.p()[place])
        .setQ(significance.q()[place])
        .build();
  }
}
