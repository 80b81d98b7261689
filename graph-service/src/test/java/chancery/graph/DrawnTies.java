package chancery.graph;

import chancery.graph.network.NamedNetwork;
import chancery.graph.network.NamedNetwork.Edge;
import chancery.graph.relation.Ties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Small networks as one would draw them: {@code "ab"} is a tie from a to b, {@code "ab3"} weighs 3.
 */
public final class DrawnTies {

  private DrawnTies() {}

  /** Directed; the nodes are numbered in the order of their letters. A letter alone has no ties. */
  public static Ties directed(String... drawn) {
    List<Edge> edges = new ArrayList<>();
    Set<String> alone = new HashSet<>();
    for (String tie : drawn) {
      if (tie.length() == 1) {
        alone.add(tie);
      } else {
        String weight = tie.length() == 2 ? "1" : tie.substring(2);
        edges.add(
            PublishedNetworks.edge(
                tie.substring(0, 1), tie.substring(1, 2), Double.parseDouble(weight)));
      }
    }
    return NamedNetwork.of(edges, alone).ties();
  }

  public static Ties undirected(String... drawn) {
    return directed(drawn).undirected();
  }
}
