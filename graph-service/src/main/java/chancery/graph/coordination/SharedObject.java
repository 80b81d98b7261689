package chancery.graph.coordination;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What the members of a group shared, with the two posts that show it best.
 *
 * @param object its number in its layer
 * @param pairs of the group's edges that share it
 * @param earlierPost of the pair with the least time between its shares
 * @param laterPost the other
 */
public record SharedObject(int object, long pairs, int earlierPost, int laterPost) {

  private static final int NONE = -1;

  /** Most pairs first, of equally many the smaller number. */
  public static final Comparator<SharedObject> ORDER =
      Comparator.comparingLong((SharedObject shared) -> -shared.pairs)
          .thenComparingInt(SharedObject::object);

  /**
   * In one more walk over a layer's pairs; memory grows with the edges and what is asked for.
   *
   * @param edges of the network
   * @param groups of its edges, all or some
   * @param layer whose pairs count
   * @param most for each group
   * @return for each of the groups its objects of that layer, in {@link #ORDER}
   */
  public static List<List<SharedObject>> of(
      Edges edges, List<Group> groups, Coordination layer, int most) {
    int[] groupOfEdge = groupOfEdge(edges, groups);
    Long2IntOpenHashMap index = edges.index();
    List<Tally> tallies = groups.stream().map(group -> new Tally(most)).toList();
    Timeline timeline = layer.timeline();
    int[] accounts = timeline.accounts();
    layer
        .pairs()
        .forEach((earlier, later) -> {
          int edge = index.get(Edges.key(accounts[earlier], accounts[later]));
          if (edge != NONE && groupOfEdge[edge] != NONE) {
            tallies.get(groupOfEdge[edge]).add(timeline, earlier, later);
          }
        });
    return tallies.stream().map(Tally::objects).toList();
  }

  private static int[] groupOfEdge(Edges edges, List<Group> groups) {
    int[] groupOfEdge = new int[edges.size()];
    Arrays.fill(groupOfEdge, NONE);
    for (int group = 0; group < groups.size(); group++) {
      for (int edge : groups.get(group).edges()) {
        groupOfEdge[edge] = group;
      }
    }
    return groupOfEdge;
  }

  /** Of one group; pairs come object by object. */
  private static final class Tally {

    private final int most;
    private final PriorityQueue<SharedObject> best = new PriorityQueue<>(ORDER.reversed());
    private int object = NONE;
    private long pairs;
    private long lag;
    private int earlierPost;
    private int laterPost;

    Tally(int most) {
      this.most = most;
    }

    void add(Timeline timeline, int earlier, int later) {
      if (timeline.objects()[earlier] != object) {
        finish();
        object = timeline.objects()[earlier];
        pairs = 0;
        lag = Long.MAX_VALUE;
      }
      pairs++;
      long apart = timeline.times()[later] - timeline.times()[earlier];
      if (apart < lag) {
        lag = apart;
        earlierPost = timeline.posts()[earlier];
        laterPost = timeline.posts()[later];
      }
    }

    private void finish() {
      if (object != NONE) {
        best.add(new SharedObject(object, pairs, earlierPost, laterPost));
      }
      if (best.size() > most) {
        best.poll();
      }
    }

    List<SharedObject> objects() {
      finish();
      object = NONE;
      List<SharedObject> sorted = new ArrayList<>(best);
      sorted.sort(ORDER);
      return sorted;
    }
  }
}
