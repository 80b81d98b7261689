package chancery.graph.community;

import chancery.graph.relation.Grouping;
import java.util.ArrayList;
import java.util.List;

/**
 * The communities of successive windows under names that last: one that carries another on has its
 * name. Names are numbers, given in the order in which communities come up. Not thread-safe.
 */
public final class CommunityCourse {

  /**
   * The communities of one window.
   *
   * @param names of each
   * @param before names of those of the window before
   * @param matching with these
   * @param ended names of those of the window before that nothing carries on
   */
  public record Step(
      List<Integer> names, List<Integer> before, CommunityMatching matching, List<Integer> ended) {

    public Step {
      names = List.copyOf(names);
      before = List.copyOf(before);
      ended = List.copyOf(ended);
    }
  }

  private final double threshold;
  private Grouping before = new Grouping(new int[0], 0);
  private List<Integer> namesBefore = List.of();
  private int named;

  /**
   * @param threshold of Jaccard's similarity, see {@link CommunityMatching}
   */
  public CommunityCourse(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Goes on to the next window.
   *
   * @param earlierNode of each of its nodes the same one in the window before, or {@link
   *     Grouping#NONE}
   */
  public Step next(Grouping communities, int[] earlierNode) {
    CommunityMatching matching = CommunityMatching.of(before, communities, earlierNode, threshold);
    List<Integer> names = new ArrayList<>();
    for (int predecessor : matching.predecessor()) {
      names.add(predecessor == Grouping.NONE ? named++ : namesBefore.get(predecessor));
    }
    List<Integer> ended = new ArrayList<>();
    for (int community = 0; community < namesBefore.size(); community++) {
      if (matching.successor()[community] == Grouping.NONE) {
        ended.add(namesBefore.get(community));
      }
    }
    Step step = new Step(names, namesBefore, matching, ended);
    before = communities;
    namesBefore = step.names();
    return step;
  }

  /** Communities named so far. */
  public int named() {
    return named;
  }
}
