package chancery.graph;

import chancery.graph.coordination.Coordination;
import chancery.graph.coordination.Edges;
import chancery.graph.coordination.Group;
import chancery.graph.coordination.Groups;
import chancery.graph.coordination.LayeredEdges;
import chancery.graph.coordination.LayeredSignificance;
import chancery.graph.coordination.Shares;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.network.Stages;
import chancery.graph.network.Stages.Stage;
import chancery.graph.share.Layer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * What is coordinated in the shares of a slice.
 *
 * @param shares in each layer
 * @param layers what was found in each layer, in the order of the question's
 * @param edges kept in enough layers
 * @param groups of these edges, most members first
 */
record Detection(
    List<Integer> shares,
    List<Coordination> layers,
    LayeredEdges edges,
    List<Group> groups,
    LayeredSignificance significance) {

  /** Of layers that need no clusters. */
  static Detection of(ShareSelection selection, CoordinationQuestion question, Stages stages) {
    return of(selection, text -> text, question, stages);
  }

  /**
   * @param clusterOf for each text that of its cluster which stands for it, where near copies are
   *     asked for
   */
  static Detection of(
      ShareSelection selection,
      IntUnaryOperator clusterOf,
      CoordinationQuestion question,
      Stages stages) {
    Map<Layer, Shares> byLayer = byLayer(selection, clusterOf, question.layers());
    List<Coordination> layers = layers(byLayer, question, stages);
    LayeredEdges layered = LayeredEdges.of(layers, question.leastLayers());
    Edges edges = layered.edges();
    return stages.run(
        Stage.MEASURE,
        () ->
            new Detection(
                byLayer.values().stream().map(Shares::size).toList(),
                layers,
                layered,
                Groups.of(edges, layers),
                LayeredSignificance.of(edges, layers)));
  }

  /** For each account of the selection with how many others it shares an edge. */
  static int[] partners(ShareSelection selection, CoordinationQuestion question, Stages stages) {
    Map<Layer, Shares> byLayer = byLayer(selection, text -> text, question.layers());
    Edges edges =
        LayeredEdges.of(layers(byLayer, question, stages), question.leastLayers()).edges();
    int[] partners = new int[selection.accounts()];
    for (int edge = 0; edge < edges.size(); edge++) {
      partners[edges.first(edge)]++;
      partners[edges.second(edge)]++;
    }
    return partners;
  }

  private static List<Coordination> layers(
      Map<Layer, Shares> byLayer, CoordinationQuestion question, Stages stages) {
    return stages.run(
        Stage.AGGREGATE,
        () ->
            byLayer.values().stream()
                .map(shares -> Coordination.detect(shares, question.settings()))
                .toList());
  }

  private static Map<Layer, Shares> byLayer(
      ShareSelection selection, IntUnaryOperator clusterOf, List<Layer> layers) {
    Map<Layer, Shares> byLayer = new EnumMap<>(Layer.class);
    layers.forEach(layer -> byLayer.put(layer, new Shares()));
    Shares copies = byLayer.get(Layer.NEAR_COPY);
    for (int share = 0; share < selection.size(); share++) {
      int object = selection.object(share);
      Shares shares = byLayer.get(selection.layer(share));
      if (shares != null) {
        add(selection, share, object, shares);
      }
      if (copies != null && selection.layer(share) == Layer.TEXT) {
        add(selection, share, clusterOf.applyAsInt(object), copies);
      }
    }
    return byLayer;
  }

  private static void add(ShareSelection selection, int share, int object, Shares shares) {
    shares.add(selection.account(share), object, selection.post(share), selection.time(share));
  }
}
