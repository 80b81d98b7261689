package chancery.graph.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups with their names, the largest first.
 *
 * @param names of the groups, by number
 */
public record NamedGroups(Grouping grouping, List<String> names) {

  public NamedGroups {
    names = List.copyOf(names);
    if (names.size() != grouping.count()) {
      throw new IllegalArgumentException(
          "groups: there are %d, and %d names".formatted(grouping.count(), names.size()));
    }
  }

  /** Groups that are called by their numbers. */
  public static NamedGroups numbered(Grouping grouping) {
    return new NamedGroups(
        grouping, IntStream.range(0, grouping.count()).mapToObj(String::valueOf).toList());
  }

  /**
   * Nodes by the name of their group; of equally large groups that with the smaller name first.
   *
   * @param groupOf each node; null for none
   */
  public static NamedGroups of(int nodes, IntFunction<@Nullable String> groupOf) {
    Map<String, Integer> sizes = new HashMap<>();
    List<String> byNode = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      String group = groupOf.apply(node);
      byNode.add(group == null ? "" : group);
      if (group != null) {
        sizes.merge(group, 1, Integer::sum);
      }
    }
    List<String> names =
        sizes.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    int[] of =
        byNode.stream().mapToInt(name -> numbers.getOrDefault(name, Grouping.NONE)).toArray();
    return new NamedGroups(new Grouping(of, names.size()), names);
  }

  public String name(int group) {
    return names.get(group);
  }

  /** The group's number, or {@link Grouping#NONE}. */
  public int find(String name) {
    return names.indexOf(name);
  }

  /** Nodes in no group. */
  public long ungrouped() {
    return IntStream.of(grouping.of()).filter(group -> group == Grouping.NONE).count();
  }
}
