package chancery.graph.network;

import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
import chancery.graph.community.Communities;
import chancery.graph.network.Stages.Stage;
import chancery.graph.relation.Ties;
import java.util.Arrays;

/**
 * A network with its measures, all of the whole network, and the part of it that is shown: the
 * nodes of the highest PageRank, none of them alone (see {@link TopNodes}), and the edges among
 * them.
 */
public final class MeasuredNetwork {

  private final Network network;
  private final NetworkMethod method;
  private final Degrees degrees;
  private final double[] pageRank;
  private final NodeMeasures measures;
  private final Communities communities;
  private final int[] kept;
  private final boolean[] isKept;
  private final Layout layout;
  private final int keptEdges;

  private MeasuredNetwork(Network network, NetworkMethod method, Stages stages) {
    this.network = network;
    this.method = method;
    Ties ties = network.ties();
    degrees = stages.run(Stage.MEASURE, () -> Degrees.of(ties));
    pageRank = stages.run(Stage.MEASURE, () -> PageRank.of(ties, degrees));
    Ties undirected = network.undirected(ties);
    measures = NodeMeasures.of(ties, undirected, method, stages);
    communities =
        stages.run(Stage.COMMUNITIES, () -> Communities.find(undirected, method.leiden()));
    kept = TopNodes.of(undirected, pageRank, method.limit());
    isKept = new boolean[network.nodes()];
    Arrays.stream(kept).forEach(node -> isKept[node] = true);
    keptEdges = countKeptEdges();
    layout = stages.run(Stage.LAYOUT, () -> Layout.of(undirected.among(kept), method.seed()));
  }

  /** Builds the network and measures it. */
  public static MeasuredNetwork of(Material material, NetworkMethod method, Stages stages) {
    return of(stages.run(Stage.AGGREGATE, material::network), method, stages);
  }

  /** Measures a network. */
  public static MeasuredNetwork of(Network network, NetworkMethod method, Stages stages) {
    return new MeasuredNetwork(network, method, stages);
  }

  private int countKeptEdges() {
    int count = 0;
    for (int node : kept) {
      for (int edge = network.firstEdge(node); edge < network.firstEdge(node + 1); edge++) {
        count += isKept[network.target(edge)] ? 1 : 0;
      }
    }
    return count;
  }

  /** Something done with each edge that is shown. */
  public interface EdgeVisitor<E extends Exception> {
    void visit(int source, int edge) throws E;
  }

  /** Visits the edges among the kept nodes, by source, target, kind. */
  public <E extends Exception> void forEachEdge(EdgeVisitor<E> visitor) throws E {
    for (int node = 0; node < network.nodes(); node++) {
      if (isKept[node]) {
        for (int edge = network.firstEdge(node); edge < network.firstEdge(node + 1); edge++) {
          if (isKept[network.target(edge)]) {
            visitor.visit(node, edge);
          }
        }
      }
    }
  }

  /** The whole network, which ids, handles, kinds and weights are to be asked from. */
  public Network network() {
    return network;
  }

  public NetworkMethod method() {
    return method;
  }

  public Degrees degrees() {
    return degrees;
  }

  public double pageRank(int node) {
    return pageRank[node];
  }

  /** What else was asked for. */
  public NodeMeasures measures() {
    return measures;
  }

  public Communities communities() {
    return communities;
  }

  /** The nodes that are shown, by PageRank. */
  public int[] kept() {
    return kept.clone();
  }

  /** Edges among the nodes that are shown. */
  public int keptEdges() {
    return keptEdges;
  }

  /** Places of the nodes that are shown, in the order of {@link #kept}. */
  public Layout layout() {
    return layout;
  }
}
