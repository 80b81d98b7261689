package chancery.graph;

import chancery.graph.network.EdgeKind;
import chancery.graph.network.NamedNetwork;
import chancery.graph.network.NamedNetwork.Edge;
import chancery.graph.network.Network;
import chancery.graph.relation.Grouping;
import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Networks that others have published and measured. */
public final class PublishedNetworks {

  private static final Pattern NODE =
      Pattern.compile("id (\\d+)\\s+label \"([^\"]*)\"\\s+value (\\d)");
  private static final Pattern EDGE = Pattern.compile("source (\\d+)\\s+target (\\d+)");

  private PublishedNetworks() {}

  /** Interactions among members of the 117th US Congress (Fink and others 2023). */
  public static Network congress() throws IOException {
    List<Edge> edges = new ArrayList<>();
    for (String line : Files.readAllLines(SampleData.path("networks/congress.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("source")) {
        edges.add(edge(cells[0], cells[1], Double.parseDouble(cells[2])));
      }
    }
    return NamedNetwork.of(edges, Set.of());
  }

  /**
   * Links among US political blogs in 2004 (Adamic and Glance 2005), each once; three are loops.
   */
  public static Network blogs() throws IOException {
    String gml = Files.readString(SampleData.path("networks/polblogs.gml"));
    Map<String, String> names = names(gml);
    return NamedNetwork.of(links(gml, names), names.values());
  }

  /** The blogs' largest weak component, as undirected: each tie once, of weight 1. */
  public static Network blogsUndirected() throws IOException {
    String gml = Files.readString(SampleData.path("networks/polblogs.gml"));
    Map<String, Set<String>> neighbours = new TreeMap<>();
    for (Edge link : links(gml, names(gml))) {
      neighbours.computeIfAbsent(link.source(), name -> new TreeSet<>()).add(link.target());
      neighbours.computeIfAbsent(link.target(), name -> new TreeSet<>()).add(link.source());
    }
    Set<String> largest = new HashSet<>();
    for (String start : neighbours.keySet()) {
      if (!largest.contains(start)) {
        Set<String> component = component(start, neighbours);
        largest = component.size() > largest.size() ? component : largest;
      }
    }
    List<Edge> edges = new ArrayList<>();
    for (String one : largest) {
      for (String other : neighbours.getOrDefault(one, Set.of())) {
        if (one.compareTo(other) < 0) {
          edges.add(edge(one, other, 1));
        }
      }
    }
    return NamedNetwork.of(edges, Set.of());
  }

  private static Set<String> component(String start, Map<String, Set<String>> neighbours) {
    Set<String> reached = new HashSet<>(Set.of(start));
    List<String> open = new ArrayList<>(List.of(start));
    while (!open.isEmpty()) {
      for (String next : neighbours.getOrDefault(open.removeLast(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }

  private static Map<String, String> names(String gml) {
    Map<String, String> names = new HashMap<>();
    for (Matcher node = NODE.matcher(gml); node.find(); ) {
      names.put(node.group(1), node.group(2));
    }
    return names;
  }

  private static Set<Edge> links(String gml, Map<String, String> names) {
    Set<Edge> links = new LinkedHashSet<>();
    for (Matcher link = EDGE.matcher(gml); link.find(); ) {
      String source = names.getOrDefault(link.group(1), "");
      links.add(edge(source, names.getOrDefault(link.group(2), ""), 1));
    }
    return links;
  }

  /** Of each of the blogs 0 for the left, 1 for the right. */
  public static Grouping sides(Network blogs) throws IOException {
    String gml = Files.readString(SampleData.path("networks/polblogs.gml"));
    Map<String, Integer> sides = new HashMap<>();
    for (Matcher node = NODE.matcher(gml); node.find(); ) {
      sides.put(node.group(2), Integer.parseInt(node.group(3)));
    }
    int[] of = new int[blogs.nodes()];
    Arrays.setAll(of, node -> sides.getOrDefault(blogs.id(node), Grouping.NONE));
    return new Grouping(of, 2);
  }

  public static Edge edge(String source, String target, double weight) {
    return new Edge(source, target, EdgeKind.MENTION, weight);
  }

  public static int node(Network network, String id) {
    for (int node = 0; node < network.nodes(); node++) {
      if (network.id(node).equals(id)) {
        return node;
      }
    }
    throw new AssertionError("No node " + id);
  }
}
