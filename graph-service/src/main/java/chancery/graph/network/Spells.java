package chancery.graph.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When the nodes and edges of a network are there, by successive windows of time. */
public final class Spells {

  /**
   * A stretch of time, in milliseconds since 1970.
   *
   * @param from inclusive
   * @param to exclusive
   */
  public record Spell(long from, long to) {}

  private final Network whole;
  private final List<Spell> windows;
  private final BitSet[] nodes;
  private final BitSet[] edges;

  private Spells(Network whole, List<Spell> windows) {
    this.whole = whole;
    this.windows = List.copyOf(windows);
    this.nodes = new BitSet[windows.size()];
    this.edges = new BitSet[windows.size()];
  }

  /**
   * @param windows without gaps, in time
   * @param networks of each window; what they have beyond the whole, as a bound may bring about, is
   *     left aside
   */
  public static Spells of(Network whole, List<Spell> windows, List<Network> networks) {
    Spells spells = new Spells(whole, windows);
    Map<String, Integer> numbers = new HashMap<>();
    for (int node = 0; node < whole.nodes(); node++) {
      numbers.put(whole.id(node), node);
    }
    for (int window = 0; window < networks.size(); window++) {
      spells.read(window, networks.get(window), numbers);
    }
    return spells;
  }

  private void read(int window, Network network, Map<String, Integer> numbers) {
    nodes[window] = new BitSet(whole.nodes());
    edges[window] = new BitSet(whole.edges());
    int[] inWhole = new int[network.nodes()];
    for (int node = 0; node < inWhole.length; node++) {
      inWhole[node] = numbers.getOrDefault(network.id(node), -1);
    }
    for (int source = 0; source < inWhole.length; source++) {
      for (int edge = network.firstEdge(source); edge < network.firstEdge(source + 1); edge++) {
        read(window, inWhole[source], inWhole[network.target(edge)], network.kind(edge));
      }
    }
  }

  private void read(int window, int source, int target, EdgeKind kind) {
    int edge = source < 0 || target < 0 ? -1 : whole.edge(source, target, kind);
    if (edge >= 0) {
      edges[window].set(edge);
      nodes[window].set(source);
      nodes[window].set(target);
    }
  }

  /** Windows with a tie of the node, those that follow each other as one. */
  public List<Spell> ofNode(int node) {
    return joined(nodes, node);
  }

  /** Windows with a post behind the edge, likewise. */
  public List<Spell> ofEdge(int edge) {
    return joined(edges, edge);
  }

  private List<Spell> joined(BitSet[] there, int which) {
    List<Spell> spells = new ArrayList<>();
    for (int window = 0; window < there.length; window++) {
      if (there[window].get(which)) {
        boolean goesOn = window > 0 && there[window - 1].get(which);
        long from = goesOn ? spells.removeLast().from() : windows.get(window).from();
        spells.add(new Spell(from, windows.get(window).to()));
      }
    }
    return spells;
  }
}
