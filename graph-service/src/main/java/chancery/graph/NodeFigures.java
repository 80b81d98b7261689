package chancery.graph;

import chancery.graph.centrality.ShortestPaths;
import chancery.graph.network.NodeMeasure;
import chancery.graph.network.NodeMeasures;
import chancery.graph.v1.NetworkMethod;
import chancery.graph.v1.Node;
import chancery.graph.v1.PathMethod;
import chancery.kit.error.ChanceryException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The figures of nodes that were asked for, in requests and answers. */
final class NodeFigures {

  private NodeFigures() {}

  static void add(NodeMeasures measures, int node, Node.Builder message) {
    ifKnown(measures.hub(node), message::setHub);
    ifKnown(measures.authority(node), message::setAuthority);
    ifKnown(measures.betweenness(node), message::setBetweenness);
    ifKnown(measures.betweennessError(node), message::setBetweennessError);
    ifKnown(measures.closeness(node), message::setCloseness);
    ifKnown(measures.harmonic(node), message::setHarmonic);
    ifKnown(measures.core(node), message::setCore);
    ifKnown(measures.clustering(node), message::setClustering);
  }

  private static <T> void ifKnown(@Nullable T value, Consumer<T> set) {
    if (value != null) {
      set.accept(value);
    }
  }

  static void addMethod(NodeMeasures measures, NetworkMethod.Builder method) {
    ShortestPaths paths = measures.paths();
    if (paths != null) {
      method.setPaths(
          PathMethod.newBuilder()
              .setSources(paths.sources())
              .setErrorBound(paths.error())
              .setConfidence(ShortestPaths.CONFIDENCE));
    }
  }

  static Set<NodeMeasure> asked(Collection<chancery.graph.v1.NodeMeasure> measures) {
    EnumSet<NodeMeasure> asked = EnumSet.noneOf(NodeMeasure.class);
    for (chancery.graph.v1.NodeMeasure measure : measures) {
      asked.add(
          switch (measure) {
            case NODE_MEASURE_HITS -> NodeMeasure.HITS;
            case NODE_MEASURE_BETWEENNESS -> NodeMeasure.BETWEENNESS;
            case NODE_MEASURE_CLOSENESS -> NodeMeasure.CLOSENESS;
            case NODE_MEASURE_HARMONIC -> NodeMeasure.HARMONIC;
            case NODE_MEASURE_CORE -> NodeMeasure.CORE;
            case NODE_MEASURE_CLUSTERING -> NodeMeasure.CLUSTERING;
            case NODE_MEASURE_UNSPECIFIED, UNRECOGNIZED ->
                throw ChanceryException.invalid(
                    "measures",
                    "must be of HITS, BETWEENNESS, CLOSENESS, HARMONIC, CORE, CLUSTERING; leave out"
                        + " for none");
          });
    }
    return asked;
  }

  static chancery.graph.v1.NodeMeasure message(NodeMeasure measure) {
    return switch (measure) {
      case HITS -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_HITS;
      case BETWEENNESS -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_BETWEENNESS;
      case CLOSENESS -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_CLOSENESS;
      case HARMONIC -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_HARMONIC;
      case CORE -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_CORE;
      case CLUSTERING -> chancery.graph.v1.NodeMeasure.NODE_MEASURE_CLUSTERING;
    };
  }
}
