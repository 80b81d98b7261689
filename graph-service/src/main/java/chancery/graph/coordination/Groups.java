package chancery.graph.coordination;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The connected components of the edges kept, with what their pairs tell, in a second walk over the
 * pairs. Memory grows with the edges and the different lags of each group.
 */
public final class Groups {

  private static final int NONE = -1;

  private final Edges edges;
  private final Long2IntOpenHashMap index;
  private final int[] groupOfEdge;
  private final List<Gathered> gathered = new ArrayList<>();

  private Groups(Edges edges) {
    this.edges = edges;
    this.index = edges.index();
    this.groupOfEdge = new int[edges.size()];
  }

  /** Most members first, of equally many the one with the smallest member. */
  public static List<Group> of(Coordination coordination) {
    return of(coordination.edges(), List.of(coordination));
  }

  /**
   * @param edges of the network
   * @param layers whose pairs count, of these edges only; their accounts are numbered alike, their
   *     objects each for itself
   */
  public static List<Group> of(Edges edges, List<Coordination> layers) {
    Groups groups = new Groups(edges);
    groups.gatherEdges();
    layers.forEach(groups::gatherPairs);
    return groups.gathered.stream()
        .map(Gathered::group)
        .sorted(
            Comparator.comparingInt((Group group) -> -group.members().length)
                .thenComparingInt(group -> group.members()[0]))
        .toList();
  }

  private void gatherEdges() {
    Components components = Components.of(edges);
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (int edge = 0; edge < edges.size(); edge++) {
      int smallest = components.smallest(edges.first(edge));
      int number = numbers.computeIfAbsent(smallest, unseen -> numbers.size());
      if (number == gathered.size()) {
        gathered.add(new Gathered());
      }
      groupOfEdge[edge] = number;
      Gathered group = gathered.get(number);
      group.edges.add(edge);
      group.members.add(edges.first(edge));
      group.members.add(edges.second(edge));
    }
  }

  private void gatherPairs(Coordination layer) {
    gathered.forEach(group -> group.lastObject = NONE);
    Timeline timeline = layer.timeline();
    int[] accounts = timeline.accounts();
    layer
        .pairs()
        .forEach((earlier, later) -> {
          int edge = index.get(Edges.key(accounts[earlier], accounts[later]));
          if (edge != NONE) {
            gathered.get(groupOfEdge[edge]).add(timeline, earlier, later);
          }
        });
  }

  private static final class Gathered {

    private final SortedSet<Integer> members = new TreeSet<>();
    private final IntArrayList edges = new IntArrayList();
    private final Histogram lags = new Histogram();
    private int lastObject = NONE;
    private int objects;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** Pairs come object by object. */
    void add(Timeline timeline, int earlier, int later) {
      lags.add((int) (timeline.times()[later] - timeline.times()[earlier]));
      objects += timeline.objects()[earlier] == lastObject ? 0 : 1;
      lastObject = timeline.objects()[earlier];
      first = Math.min(first, timeline.times()[earlier]);
      last = Math.max(last, timeline.times()[later]);
    }

    Group group() {
      int[] numbers = members.stream().mapToInt(Integer::intValue).toArray();
      return new Group(
          numbers, edges.toIntArray(), lags.size(), objects, Group.Lags.of(lags), first, last);
    }
  }
}
