package chancery.graph.network;

import chancery.graph.centrality.Clustering;
import chancery.graph.centrality.Cores;
import chancery.graph.centrality.Hits;
import chancery.graph.centrality.ShortestPaths;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Ties;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the nodes that were asked for, of the whole network; those that were not are null.
 * HITS, betweenness and closeness are along the directed ties, core numbers and clustering of the
 * undirected ones.
 */
public final class NodeMeasures {

  private final Set<NodeMeasure> asked;
  private final @Nullable Hits hits;
  private final @Nullable ShortestPaths paths;
  private final int @Nullable [] cores;
  private final @Nullable Clustering clustering;

  private NodeMeasures(Ties ties, Ties undirected, NetworkMethod method, Stages stages) {
    asked = method.measures();
    hits = ifAsked(NodeMeasure.HITS, stages, () -> Hits.of(ties));
    cores = ifAsked(NodeMeasure.CORE, stages, () -> Cores.of(undirected));
    clustering = ifAsked(NodeMeasure.CLUSTERING, stages, () -> Clustering.of(undirected));
    paths =
        asked.stream().anyMatch(NodeMeasure.OF_PATHS::contains)
            ? stages.run(
                Stage.PATHS, () -> ShortestPaths.of(ties, method.pathSources(), method.seed()))
            : null;
  }

  static NodeMeasures of(Ties ties, Ties undirected, NetworkMethod method, Stages stages) {
    return new NodeMeasures(ties, undirected, method, stages);
  }

  private <T> @Nullable T ifAsked(NodeMeasure measure, Stages stages, Supplier<T> work) {
    return asked.contains(measure) ? stages.run(Stage.MEASURE, work) : null;
  }

  public @Nullable Double hub(int node) {
    return hits == null ? null : (Double) hits.hub()[node];
  }

  public @Nullable Double authority(int node) {
    return hits == null ? null : (Double) hits.authority()[node];
  }

  public @Nullable Double betweenness(int node) {
    return paths == null || !asked.contains(NodeMeasure.BETWEENNESS)
        ? null
        : (Double) paths.betweenness()[node];
  }

  /** Standard error of the betweenness; 0 where it is exact. */
  public @Nullable Double betweennessError(int node) {
    return paths == null || !asked.contains(NodeMeasure.BETWEENNESS)
        ? null
        : (Double) paths.standardError()[node];
  }

  public @Nullable Double closeness(int node) {
    return paths == null || !asked.contains(NodeMeasure.CLOSENESS)
        ? null
        : (Double) paths.closeness()[node];
  }

  public @Nullable Double harmonic(int node) {
    return paths == null || !asked.contains(NodeMeasure.HARMONIC)
        ? null
        : (Double) paths.harmonic()[node];
  }

  public @Nullable Integer core(int node) {
    return cores == null ? null : (Integer) cores[node];
  }

  public @Nullable Double clustering(int node) {
    return clustering == null ? null : (Double) clustering.of(node);
  }

  /** How paths were walked, where one of their measures was asked for. */
  public @Nullable ShortestPaths paths() {
    return paths;
  }

  public boolean has(NodeMeasure measure) {
    return asked.contains(measure);
  }
}
