package chancery.ingest.definition;

import chancery.log.v1.Definition;
import chancery.log.v1.ImportedNetwork;
import chancery.log.v1.NetworkData;
import chancery.log.v1.NodeAttribute;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network in the reading: its nodes in the order in which they are met, its ties each once. A tie
 * that is told again adds its weight, or where ties have none, nothing. Not thread-safe.
 */
final class NetworkReading {

  /** Both ends of a tie, by their places among the nodes. */
  private record Ends(int source, int target) {}

  private final boolean directed;
  private final boolean weighted;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<Ends, Double> ties = new LinkedHashMap<>();
  private final Map<String, Map<Integer, String>> attributes = new TreeMap<>();

  NetworkReading(boolean directed, boolean weighted) {
    this.directed = directed;
    this.weighted = weighted;
  }

  /** The node's place; a new one where it was not met before. */
  int node(String id) {
    return places.computeIfAbsent(id, unmet -> places.size());
  }

  boolean has(String id) {
    return places.containsKey(id);
  }

  void tell(int node, String attribute, String value) {
    attributes.computeIfAbsent(attribute, none -> new HashMap<>()).put(node, value);
  }

  void tie(int source, int target, double weight) {
    boolean turned = !directed && source > target;
    Ends ends = turned ? new Ends(target, source) : new Ends(source, target);
    ties.merge(ends, weight, weighted ? Double::sum : (first, again) -> first);
  }

  /** The network; its name is not known here. */
  Definition definition() {
    ImportedNetwork network =
        ImportedNetwork.newBuilder()
            .setDirected(directed)
            .setWeighted(weighted)
            .setNodes(places.size())
            .setTies(ties.size())
            .addAllAttributes(attributes.keySet())
            .setData(data())
            .build();
    return Definition.newBuilder().setNetwork(network).build();
  }

  private NetworkData data() {
    NetworkData.Builder data = NetworkData.newBuilder().addAllIds(places.keySet());
    ties.forEach((ends, weight) -> {
      data.addSources(ends.source()).addTargets(ends.target());
      if (weighted) {
        data.addWeights(weight);
      }
    });
    attributes.forEach((name, values) -> data.addAttributes(attribute(name, values)));
    return data.build();
  }

  private NodeAttribute attribute(String name, Map<Integer, String> values) {
    NodeAttribute.Builder attribute = NodeAttribute.newBuilder().setName(name);
    for (int node = 0; node < places.size(); node++) {
      attribute.addValues(values.getOrDefault(node, ""));
    }
    return attribute.build();
  }
}
