package chancery.graph.relation;

import java.util.Arrays;

/**
 * Nodes put into groups: communities found, or what is known of accounts, such as country or party.
 *
 * @param of each node its group, from 0, or {@link #NONE}
 * @param count of groups
 */
public record Grouping(int[] of, int count) {

  /** In none of the groups. Measures of groups leave such nodes and their ties out. */
  public static final int NONE = -1;

  public Grouping {
    for (int group : of) {
      if (group < NONE || group >= count) {
        throw new IllegalArgumentException(
            "groups: a group must be from 0 to %d, or -1 for none, not %d"
                .formatted(count - 1, group));
      }
    }
  }

  /** Members of each group. */
  public int[] sizes() {
    int[] sizes = new int[count];
    Arrays.stream(of).filter(group -> group != NONE).forEach(group -> sizes[group]++);
    return sizes;
  }

  /** The members of a group, by number. */
  public int[] members(int group) {
    int[] members = new int[sizes()[group]];
    for (int node = 0, next = 0; next < members.length; node++) {
      if (of[node] == group) {
        members[next++] = node;
      }
    }
    return members;
  }

  /** Whether both are in a group, be it the same or not. */
  boolean areGrouped(int node, int other) {
    return of[node] != NONE && of[other] != NONE;
  }

  void mustFit(Ties ties) {
    if (ties.nodes() != of.length) {
      throw new IllegalArgumentException(
          "groups: there are %d nodes, and groups for %d".formatted(ties.nodes(), of.length));
    }
  }
}
