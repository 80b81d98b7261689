package chancery.graph.claim;

import chancery.graph.cascade.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account that carried a claim.
 *
 * @param handle as last seen; empty where unknown
 * @param order from 1, in which accounts joined
 * @param first its first appearance
 * @param passedOn appearances that directly pass on or answer one of its own
 * @param followers the most seen; {@link Sighting#UNKNOWN} where they are not known
 */
public record Amplifier(
    String account,
    String handle,
    int order,
    Sighting first,
    int appearances,
    int reposts,
    int passedOn,
    long followers) {

  private static final class Sum {
    private final int order;
    private final Sighting first;
    private String handle = "";
    private int appearances;
    private int reposts;
    private int passedOn;
    private long followers = Sighting.UNKNOWN;

    Sum(int order, Sighting first) {
      this.order = order;
      this.first = first;
    }

    void add(Sighting sighting) {
      appearances++;
      reposts += sighting.isRepost() ? 1 : 0;
      handle = sighting.handle().isEmpty() ? handle : sighting.handle();
      followers = Math.max(followers, sighting.followers());
    }
  }

  /** Most followers first, of equal ones who joined first. */
  public static Comparator<Amplifier> byReach() {
    return Comparator.comparingLong(Amplifier::followers)
        .reversed()
        .thenComparingInt(Amplifier::order);
  }

  /**
   * All accounts, in the order in which they joined.
   *
   * @param sightings earliest first
   */
  public static List<Amplifier> of(List<Sighting> sightings) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    Map<String, Sum> authors = new HashMap<>();
    for (Sighting sighting : sightings) {
      int order = sums.size() + 1;
      Sum sum = sums.computeIfAbsent(sighting.account(), unseen -> new Sum(order, sighting));
      sum.add(sighting);
      authors.put(sighting.id(), sum);
    }
    for (Sighting sighting : sightings) {
      Reference of = sighting.of();
      Sum passed = of == null ? null : authors.get(of.postId());
      if (passed != null && passed != authors.get(sighting.id())) {
        passed.passedOn++;
      }
    }
    List<Amplifier> amplifiers = new ArrayList<>(sums.size());
    sums.forEach((account, sum) ->
        amplifiers.add(
            new Amplifier(
                account,
                sum.handle,
                sum.order,
                sum.first,
                sum.appearances,
                sum.reposts,
                sum.passedOn,
                sum.followers)));
    return amplifiers;
  }
}
