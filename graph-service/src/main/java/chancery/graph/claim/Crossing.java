package chancery.graph.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * When a claim came to a language, a country, a platform or a community.
 *
 * @param first the first appearance there
 * @param last the last one
 */
public record Crossing(String name, Sighting first, Sighting last, int appearances, int accounts) {

  private static final class Sum {
    private final Sighting first;
    private final Set<String> accounts = new HashSet<>();
    private Sighting last;
    private int appearances;

    Sum(Sighting first) {
      this.first = first;
      this.last = first;
    }

    void add(Sighting sighting) {
      last = sighting;
      appearances++;
      accounts.add(sighting.account());
    }
  }

  /**
   * In the order in which the claim came there.
   *
   * @param sightings earliest first
   * @param name where an appearance belongs; empty for nowhere
   */
  public static List<Crossing> of(List<Sighting> sightings, Function<Sighting, String> name) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      String where = name.apply(sighting);
      if (!where.isEmpty()) {
        sums.computeIfAbsent(where, unseen -> new Sum(sighting)).add(sighting);
      }
    }
    List<Crossing> crossings = new ArrayList<>(sums.size());
    sums.forEach((where, sum) ->
        crossings.add(
            new Crossing(where, sum.first, sum.last, sum.appearances, sum.accounts.size())));
    return crossings;
  }
}
