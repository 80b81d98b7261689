package chancery.graph.community;

import chancery.graph.relation.Grouping;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What became of communities from one window of time to the next, by the nodes that they share
 * (Greene, Doyle and Cunningham 2010, "Tracking the evolution of communities in dynamic social
 * networks"): a community is matched with each of the other window whose Jaccard similarity, shared
 * nodes divided by the nodes of either, is above a threshold. More than one match on a side is a
 * split or a merger.
 *
 * <p>Of the matches, those that carry a community on are chosen by similarity, the highest first,
 * of equal ones by number, each community once; so it is told which part of a split keeps the name.
 *
 * @param matches by similarity, of equal ones by number
 * @param successor of each community of the earlier window the one that carries it on, or {@link
 *     Grouping#NONE}: it has dissolved
 * @param predecessor of each of the later window the one that it carries on, or {@link
 *     Grouping#NONE}: it is new
 */
public record CommunityMatching(List<Match> matches, int[] successor, int[] predecessor) {

  /** The threshold that Greene and others found to work in general. */
  public static final double THRESHOLD = 0.3;

  /**
   * Communities with nodes in common.
   *
   * @param earlier community
   * @param later community
   * @param shared nodes
   * @param similarity of Jaccard, above the threshold to 1
   */
  public record Match(int earlier, int later, int shared, double similarity) {}

  /**
   * @param earlier communities of the nodes of the earlier window
   * @param later communities of the nodes of the later window
   * @param earlierNode of each node of the later window the same node in the earlier one, or {@link
   *     Grouping#NONE}
   * @param threshold of similarity, from 0 to below 1
   */
  public static CommunityMatching of(
      Grouping earlier, Grouping later, int[] earlierNode, double threshold) {
    if (!(threshold >= 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold: must be from 0 to below 1, not " + threshold);
    }
    List<Match> matches = new ArrayList<>();
    int[] earlierSizes = earlier.sizes();
    int[] laterSizes = later.sizes();
    for (Long2IntMap.Entry entry : shared(earlier, later, earlierNode).long2IntEntrySet()) {
      int from = (int) (entry.getLongKey() >>> 32);
      int to = (int) entry.getLongKey();
      int shared = entry.getIntValue();
      double similarity = (double) shared / (earlierSizes[from] + laterSizes[to] - shared);
      if (similarity > threshold) {
        matches.add(new Match(from, to, shared, similarity));
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::similarity)
            .reversed()
            .thenComparingInt(Match::earlier)
            .thenComparingInt(Match::later));
    return carriedOn(matches, earlier.count(), later.count());
  }

  private static Long2IntMap shared(Grouping earlier, Grouping later, int[] earlierNode) {
    Long2IntMap shared = new Long2IntOpenHashMap();
    for (int node = 0; node < earlierNode.length; node++) {
      int to = later.of()[node];
      int from =
          earlierNode[node] == Grouping.NONE ? Grouping.NONE : earlier.of()[earlierNode[node]];
      if (from != Grouping.NONE && to != Grouping.NONE) {
        long both = (long) from << 32 | to;
        shared.put(both, shared.get(both) + 1);
      }
    }
    return shared;
  }

  private static CommunityMatching carriedOn(List<Match> matches, int earlier, int later) {
    int[] successor = new int[earlier];
    int[] predecessor = new int[later];
    Arrays.fill(successor, Grouping.NONE);
    Arrays.fill(predecessor, Grouping.NONE);
    for (Match match : matches) {
      if (successor[match.earlier] == Grouping.NONE && predecessor[match.later] == Grouping.NONE) {
        successor[match.earlier] = match.later;
        predecessor[match.later] = match.earlier;
      }
    }
    return new CommunityMatching(List.copyOf(matches), successor, predecessor);
  }
}
