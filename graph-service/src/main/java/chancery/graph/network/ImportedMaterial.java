package chancery.graph.network;

import chancery.graph.interaction.ImportedSelection;
import chancery.graph.interaction.Selection.AsOf;
import chancery.log.v1.NetworkData;
import chancery.log.v1.NodeAttribute;
import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An imported network. It may have loops, and nodes without a tie. */
public record ImportedMaterial(ImportedSelection selection) implements Material {

  @Override
  public Network network() {
    NetworkData data = selection.network().getData();
    int[] places = placesById(data.getIdsList());
    int[] numbers = new int[places.length];
    for (int number = 0; number < places.length; number++) {
      numbers[places[number]] = number;
    }
    long[] keys = new long[data.getSourcesCount()];
    double[] weights = new double[keys.length];
    for (int tie = 0; tie < keys.length; tie++) {
      keys[tie] = key(numbers[data.getSources(tie)], numbers[data.getTargets(tie)]);
      weights[tie] = weighted() ? data.getWeights(tie) : 1;
    }
    int[] order = new int[keys.length];
    for (int tie = 0; tie < order.length; tie++) {
      order[tie] = tie;
    }
    LongArrays.radixSortIndirect(order, keys, true);
    return Network.weighted(
        sorted(keys, order),
        sorted(weights, order),
        places.length,
        new ToldNodes(data, places, attributes(data)),
        selection.network().getDirected());
  }

  private long key(int source, int target) {
    return selection.network().getDirected()
        ? EdgeKey.of(source, target, EdgeKind.TIE)
        : EdgeKey.of(Math.min(source, target), Math.max(source, target), EdgeKind.TIE);
  }

  private static int[] placesById(List<String> ids) {
    int[] places = new int[ids.size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = place;
    }
    IntArrays.quickSort(places, (a, b) -> ids.get(a).compareTo(ids.get(b)));
    return places;
  }

  private static long[] sorted(long[] keys, int[] order) {
    long[] sorted = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = keys[order[i]];
    }
    return sorted;
  }

  private static double[] sorted(double[] weights, int[] order) {
    double[] sorted = DoubleArrays.copy(weights);
    for (int i = 0; i < order.length; i++) {
      sorted[i] = weights[order[i]];
    }
    return sorted;
  }

  private static Map<String, NodeAttribute> attributes(NetworkData data) {
    Map<String, NodeAttribute> attributes = new HashMap<>();
    data.getAttributesList().forEach(attribute -> attributes.put(attribute.getName(), attribute));
    return attributes;
  }

  private record ToldNodes(NetworkData data, int[] places, Map<String, NodeAttribute> attributes)
      implements Nodes {

    @Override
    public String id(int node) {
      return data.getIds(places[node]);
    }

    @Override
    public @Nullable String handle(int node) {
      return null;
    }

    @Override
    public NodeType type(int node) {
      return NodeType.ACCOUNT;
    }

    @Override
    public @Nullable String attribute(int node, String name) {
      NodeAttribute attribute = attributes.get(name);
      String value = attribute == null ? "" : attribute.getValues(places[node]);
      return value.isEmpty() ? null : value;
    }
  }

  @Override
  public AsOf asOf() {
    return selection.asOf();
  }

  @Override
  public long lastRemoval() {
    return selection.lastRemoval();
  }

  @Override
  public int size() {
    return selection.network().getData().getSourcesCount();
  }

  @Override
  public long posts() {
    return 0;
  }

  @Override
  public boolean weighted() {
    return selection.network().getWeighted();
  }
}
