package chancery.ingest.definition;

import chancery.ingest.definition.Gml.Entry;
import chancery.log.v1.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A network in GML: one {@code graph}, its {@code node}s with an {@code id}, named by their {@code
 * label} where they have one, and its {@code edge}s from {@code source} to {@code target}, with a
 * {@code weight} or {@code value} where ties have one. What else is told of nodes are their
 * attributes. Not thread-safe.
 */
final class GmlNetwork {

  private static final Set<String> OWN = Set.of("id", "label", "graphics");

  private final Entry graph;
  private final NetworkReading network;
  private final Map<String, Integer> byId = new HashMap<>();
  private final Faults faults = new Faults();

  private GmlNetwork(Entry graph) {
    this.graph = graph;
    boolean weighted = graph.all("edge").stream().anyMatch(edge -> !weight(edge).isEmpty());
    this.network = new NetworkReading(graph.text("directed").orElse("0").equals("1"), weighted);
  }

  /**
   * @throws chancery.kit.error.ChanceryException INVALID_ARGUMENT with what is at fault
   */
  static Definition read(String text) {
    List<Entry> graphs = Gml.read(text).all("graph");
    if (graphs.size() != 1) {
      throw Faults.unreadable("has %d graphs; there is to be one".formatted(graphs.size()));
    }
    return new GmlNetwork(graphs.getFirst()).definition();
  }

  private Definition definition() {
    graph.all("node").forEach(this::addNode);
    graph.all("edge").forEach(this::addTie);
    faults.raise();
    return network.definition();
  }

  private void addNode(Entry node) {
    String id = node.text("id").orElse("");
    String name = node.text("label").filter(label -> !label.isBlank()).orElse(id);
    if (id.isEmpty()) {
      faults.add("node", node.at(), "has no id");
    } else if (byId.containsKey(id) || network.has(name)) {
      faults.add("node", node.at(), "there is another '%s'".formatted(name));
    } else {
      int place = network.node(name);
      byId.put(id, place);
      node.list().stream()
          .filter(told -> !OWN.contains(told.key()) && !told.value().isEmpty())
          .forEach(told -> network.tell(place, told.key(), told.value()));
    }
  }

  private void addTie(Entry edge) {
    Integer source = byId.get(edge.text("source").orElse(""));
    Integer target = byId.get(edge.text("target").orElse(""));
    OptionalDouble weight = number(weight(edge));
    if (source == null || target == null) {
      faults.add("edge", edge.at(), "leads from or to a node that there is not");
    } else if (weight.isEmpty()) {
      faults.add("edge", edge.at(), "'%s' is no weight above 0".formatted(weight(edge)));
    } else {
      network.tie(source, target, weight.getAsDouble());
    }
  }

  private static String weight(Entry edge) {
    return edge.text("weight").or(() -> edge.text("value")).orElse("");
  }

  /** 1 where there is no text; empty where it is at fault. */
  private static OptionalDouble number(String text) {
    try {
      double number = text.isEmpty() ? 1 : Double.parseDouble(text);
      return number > 0 && Double.isFinite(number)
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    } catch (NumberFormatException none) {
      return OptionalDouble.empty();
    }
  }
}
