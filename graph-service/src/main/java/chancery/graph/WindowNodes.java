package chancery.graph;

import chancery.graph.centrality.Degrees;
import chancery.graph.centrality.PageRank;
import chancery.graph.network.DividedNetwork;
import chancery.graph.network.Network;
import chancery.graph.relation.Grouping;
import chancery.graph.v1.GroupAccount;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a window's network, to be found by id and held against those of another window.
 *
 * @param network null before the first window
 * @param byRank all of them, those of the highest PageRank first
 * @param numbers by id
 */
record WindowNodes(@Nullable Network network, int[] byRank, Map<String, Integer> numbers) {

  /** Before the first window. */
  static final WindowNodes NONE = new WindowNodes(null, new int[0], Map.of());

  static WindowNodes of(DividedNetwork divided) {
    Network network = divided.network();
    double[] pageRank = PageRank.of(divided.ties(), Degrees.of(divided.ties()));
    int[] byRank = new int[pageRank.length];
    Arrays.setAll(byRank, node -> node);
    IntArrays.mergeSort(byRank, (a, b) -> Double.compare(pageRank[b], pageRank[a]));
    Map<String, Integer> numbers = HashMap.newHashMap(network.nodes());
    for (int node = 0; node < network.nodes(); node++) {
      numbers.put(network.id(node), node);
    }
    return new WindowNodes(network, byRank, numbers);
  }

  int count() {
    return numbers.size();
  }

  boolean has(String id) {
    return numbers.containsKey(id);
  }

  /** How many of them another window has, too. */
  long in(WindowNodes other) {
    return numbers.keySet().stream().filter(other::has).count();
  }

  /** Of each of them, by number, its number in an earlier window. */
  int[] earlier(WindowNodes before) {
    int[] earlier = new int[count()];
    numbers.forEach((id, node) -> earlier[node] = before.numbers.getOrDefault(id, Grouping.NONE));
    return earlier;
  }

  /** The first by PageRank whose ids are wanted. */
  List<GroupAccount> leading(Predicate<String> wanted, int most) {
    Network known = network;
    return known == null
        ? List.of()
        : IntStream.of(byRank)
            .filter(node -> wanted.test(known.id(node)))
            .limit(most)
            .mapToObj(node -> GroupMessages.account(known, node))
            .toList();
  }
}
