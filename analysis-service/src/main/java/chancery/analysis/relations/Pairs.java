package chancery.analysis.relations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which parties address which others, and how often.
 *
 * @param counts posts by pair
 * @param shown those of most posts, of equally many by name
 * @param total of which those are shown
 * @param posts that address another party, whichever
 * @param first of these, in milliseconds since 1970
 * @param last of these
 */
record Pairs(
    Map<Pair, Long> counts, List<Pair> shown, int total, long posts, long first, long last) {

  /** Who addresses whom. */
  record Pair(int from, int to) {

    Pair back() {
      return new Pair(to, from);
    }
  }

  /**
   * @param only pairs of this party; empty for all
   */
  static Pairs of(Addressing addressing, String only, int limit) {
    Map<Pair, Long> counts = new HashMap<>();
    long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
    long posts =
        addressing.forEach((from, to, post) -> {
          counts.merge(new Pair(from, to), 1L, Long::sum);
          range[0] = Math.min(range[0], post.at());
          range[1] = Math.max(range[1], post.at());
        });
    List<Pair> wanted = new ArrayList<>(counts.keySet());
    wanted.removeIf(pair ->
        !only.isEmpty()
            && !addressing.value(pair.from()).equals(only)
            && !addressing.value(pair.to()).equals(only));
    wanted.sort(
        Comparator.comparingLong((Pair pair) -> -counts.getOrDefault(pair, 0L))
            .thenComparing(pair -> addressing.value(pair.from()))
            .thenComparing(pair -> addressing.value(pair.to())));
    List<Pair> shown = List.copyOf(wanted.subList(0, Math.min(limit, wanted.size())));
    return new Pairs(Map.copyOf(counts), shown, wanted.size(), posts, range[0], range[1]);
  }

  long posts(Pair pair) {
    return counts.getOrDefault(pair, 0L);
  }

  /** Twice the fewer of both directions by their sum. */
  double reciprocity(Pair pair) {
    long there = posts(pair);
    long back = posts(pair.back());
    return 2.0 * Math.min(there, back) / (there + back);
  }
}
