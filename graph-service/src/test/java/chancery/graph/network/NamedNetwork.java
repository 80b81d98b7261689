package chancery.graph.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Networks of given edges. */
public final class NamedNetwork {

  private NamedNetwork() {}

  /** An edge by the ids of its ends. */
  public record Edge(String source, String target, EdgeKind kind, double weight) {}

  /**
   * The directed network of given edges, each of another source, target or kind.
   *
   * @param alone nodes that have no edge
   */
  public static Network of(Collection<Edge> edges, Collection<String> alone) {
    TreeSet<String> sorted = new TreeSet<>(alone);
    for (Edge edge : edges) {
      sorted.add(edge.source());
      sorted.add(edge.target());
    }
    String[] ids = sorted.toArray(String[]::new);
    TreeMap<Long, Double> weights = new TreeMap<>();
    for (Edge edge : edges) {
      int source = Arrays.binarySearch(ids, edge.source());
      int target = Arrays.binarySearch(ids, edge.target());
      weights.put(EdgeKey.of(source, target, edge.kind()), edge.weight());
    }
    return Network.weighted(
        weights.keySet().stream().mapToLong(Long::longValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray(),
        ids.length,
        new NamedNodes(ids),
        true);
  }

  /** Accounts of which nothing but the ids is known. */
  private record NamedNodes(String[] ids) implements Nodes {

    @Override
    public String id(int node) {
      return ids[node];
    }

    @Override
    public @Nullable String handle(int node) {
      return null;
    }

    @Override
    public NodeType type(int node) {
      return NodeType.ACCOUNT;
    }
  }
}
