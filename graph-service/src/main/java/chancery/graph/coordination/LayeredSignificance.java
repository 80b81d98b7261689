package chancery.graph.coordination;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How surprising the edges of several layers are. Layers are not independent, as a copied text has
 * the same link; so the probability of an edge is the least of its layers', times their number
 * (Bonferroni), at most 1.
 *
 * @param layers each of its own edges
 * @param places for each layer, for each edge of the network where it stands in that layer; -1
 *     where it is not kept there
 * @param p for each edge of the network
 */
public record LayeredSignificance(List<Significance> layers, List<int[]> places, double[] p) {

  private static final int NONE = -1;

  public static LayeredSignificance of(Edges edges, List<Coordination> layers) {
    List<Significance> significances = layers.stream().map(Significance::of).toList();
    List<int[]> places = new ArrayList<>();
    double[] p = new double[edges.size()];
    Arrays.fill(p, 1);
    for (int layer = 0; layer < layers.size(); layer++) {
      Long2IntOpenHashMap index = layers.get(layer).edges().index();
      int[] place = Arrays.stream(edges.keys()).mapToInt(index::get).toArray();
      places.add(place);
      for (int edge = 0; edge < p.length; edge++) {
        if (place[edge] != NONE) {
          double here = significances.get(layer).p()[place[edge]] * layers.size();
          p[edge] = Math.min(p[edge], here);
        }
      }
    }
    return new LayeredSignificance(significances, List.copyOf(places), p);
  }

  /** As {@link Significance#of(Group)}, from the probabilities of all layers. */
  public double of(Group group) {
    return Significance.ofGroup(group, p);
  }
}
