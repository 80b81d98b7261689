package chancery.analysis.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a hashtag came into groups, and from one into another.
 *
 * <p>A post carries the tag from group A to group B if its author's use counts to B, and it names,
 * answers, passes on or quotes an account that used the tag before, first in A. Nothing is
 * concluded from time alone: a group that took it up without such a post has an arrival and no
 * carrier.
 *
 * @param arrivals of each group that has used it, in time
 * @param carriers of each pair of groups, in time
 */
public record Carrying(List<Arrival> arrivals, List<Carrier> carriers) {

  public Carrying {
    arrivals = List.copyOf(arrivals);
    carriers = List.copyOf(carriers);
  }

  /**
   * @param first use in the group
   * @param posts of the group that have the tag
   * @param authors of these
   */
  public record Arrival(int group, Use first, int posts, int authors) {}

  /**
   * @param first post that carried it
   * @param source the account that it addresses and that had used the tag before
   * @param posts that carried it
   */
  public record Carrier(int from, int to, Use first, int source, int posts) {}

  private record Pair(int from, int to) {}

  /**
   * @param uses in time
   */
  public static Carrying of(List<Use> uses) {
    Map<Integer, Integer> groupOfAuthor = new HashMap<>();
    Map<Integer, Arrival> arrivals = new HashMap<>();
    Map<Integer, Set<Integer>> authors = new HashMap<>();
    Map<Pair, Carrier> carriers = new HashMap<>();
    for (Use use : uses) {
      if (use.group() < 0) {
        continue;
      }
      carry(use, groupOfAuthor, carriers);
      Set<Integer> known = authors.computeIfAbsent(use.group(), group -> new HashSet<>());
      known.add(use.author());
      arrivals.merge(
          use.group(),
          new Arrival(use.group(), use, 1, 1),
          (before, one) ->
              new Arrival(before.group(), before.first(), before.posts() + 1, known.size()));
      groupOfAuthor.putIfAbsent(use.author(), use.group());
    }
    return new Carrying(
        inTime(arrivals.values(), Comparator.comparing(Arrival::first, Use.IN_TIME)),
        inTime(
            carriers.values(),
            Comparator.comparing(Carrier::first, Use.IN_TIME).thenComparingInt(Carrier::from)));
  }

  /** A post that addresses several accounts of a group carries the tag from that group once. */
  private static void carry(
      Use use, Map<Integer, Integer> groupOfAuthor, Map<Pair, Carrier> carriers) {
    Set<Integer> counted = new HashSet<>();
    for (int source : use.addressed()) {
      Integer from = source == use.author() ? null : groupOfAuthor.get(source);
      if (from != null && from != use.group() && counted.add(from)) {
        carriers.merge(
            new Pair(from, use.group()),
            new Carrier(from, use.group(), use, source, 1),
            (before, one) ->
                new Carrier(
                    before.from(),
                    before.to(),
                    before.first(),
                    before.source(),
                    before.posts() + 1));
      }
    }
  }

  private static <T> List<T> inTime(Iterable<T> found, Comparator<T> order) {
    List<T> sorted = new ArrayList<>();
    found.forEach(sorted::add);
    sorted.sort(order);
    return sorted;
  }
}
