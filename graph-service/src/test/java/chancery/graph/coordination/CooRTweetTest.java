package chancery.graph.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what CooRTweet 2.1.3 computes on the same shares. */
class CooRTweetTest {

  private final Map<String, Integer> accounts = new HashMap<>();
  private final List<String> accountNames = new ArrayList<>();
  private final Map<String, Integer> objects = new HashMap<>();
  private final List<String> objectNames = new ArrayList<>();
  private final Map<String, Integer> posts = new HashMap<>();
  private final List<String> postNames = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "60, 2, 3791, 2110, 3721, 23, 60",
    "60, 5, 1235, 772, 1193, 1, 36",
    "10, 2, 447, 525, 442, 95, 4",
    "10, 5, 22, 23, 20, 3, 1"
  })
  void theCountsAreThePublishedOnes(
      int window, int participation, int pairs, int nodes, int edges, int components, int kept)
      throws IOException {
    Shares shares = russian();
    Coordination all = Coordination.detect(shares, all(window, participation));

    assertThat(all.pairCount()).isEqualTo(pairs);
    assertThat(all.edgeCount()).isEqualTo(edges);
    List<Group> groups = Groups.of(all);
    assertThat(groups).hasSize(components);
    assertThat(groups.stream().mapToInt(group -> group.members().length).sum()).isEqualTo(nodes);
    assertThat(groups.stream().mapToLong(Group::pairs).sum()).isEqualTo(pairs);
    assertThat(all.bounded()).isEmpty();

    Coordination median = Coordination.detect(shares, median(window, participation));
    assertThat(median.threshold()).isEqualTo(1);
    assertThat(median.edgeCount()).isEqualTo(edges);
    assertThat(median.edges().size()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"60, 2", "60, 5", "10, 2", "10, 5"})
  void everyPairIsThere(int window, int participation) throws IOException {
    Coordination found = Coordination.detect(russian(), all(window, participation));
    Timeline timeline = found.timeline();
    List<String> pairs = new ArrayList<>();
    found
        .pairs()
        .forEach((earlier, later) ->
            pairs.add(
                pair(
                    objectNames.get(timeline.objects()[earlier]),
                    Long.toString(timeline.times()[later] - timeline.times()[earlier]),
                    side(timeline, earlier),
                    side(timeline, later))));

    List<String> expected = new ArrayList<>();
    for (String[] row : reference("pairs", window, participation)) {
      expected.add(pair(row[0], row[3], row[1] + row[4], row[2] + row[5]));
    }
    assertThat(pairs).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({"60, 2", "60, 5", "10, 2", "10, 5"})
  void everyEdgeHasItsFigures(int window, int participation) throws IOException {
    Shares shares = russian();
    Coordination found = Coordination.detect(shares, all(window, participation));
    double median = Coordination.detect(shares, median(window, participation)).threshold();
    EdgeFigures figures = EdgeFigures.of(found);
    var index = found.edges().index();

    for (String[] row : reference("edges", window, participation)) {
      int edge = index.get(Edges.key(number(row[0]), number(row[1])));
      assertThat(edge).isNotNegative();
      int weight = found.edges().weights()[edge];
      assertThat(weight).isEqualTo(Integer.parseInt(row[2]));
      assertThat((double) figures.lagSums()[edge] / weight)
          .isCloseTo(Double.parseDouble(row[3]), within(1e-9));
      assertThat(figures.earlierPosts()[edge]).isEqualTo(Integer.parseInt(row[4]));
      assertThat(figures.laterPosts()[edge]).isEqualTo(Integer.parseInt(row[5]));
      assertThat(figures.symmetry(edge)).isCloseTo(Double.parseDouble(row[6]), within(1e-9));
      assertThat(weight > median).isEqualTo(row[7].equals("1"));
    }
  }

  @ParameterizedTest
  @CsvSource({"60, 2", "60, 5", "10, 2", "10, 5"})
  void everyAccountHasItsFigures(int window, int participation) throws IOException {
    Coordination found = Coordination.detect(russian(), all(window, participation));
    Map<String, AccountFigures> byName = new HashMap<>();
    for (AccountFigures figures : AccountFigures.of(found.edges(), EdgeFigures.of(found))) {
      byName.put(accountNames.get(figures.account()), figures);
    }

    List<String[]> expected = reference("accounts", window, participation);
    assertThat(byName).hasSize(expected.size());
    for (String[] row : expected) {
      AccountFigures figures = Objects.requireNonNull(byName.get(row[0]), row[0]);
      assertThat(figures.meanLag()).isCloseTo(Double.parseDouble(row[1]), within(1e-9));
      assertThat(figures.meanSymmetry()).isCloseTo(Double.parseDouble(row[2]), within(1e-9));
      assertThat(figures.posts()).isEqualTo(Integer.parseInt(row[3]));
    }
  }

  private static CoordinationSettings all(int window, int participation) {
    return settings(window, participation, OptionalDouble.empty());
  }

  private static CoordinationSettings median(int window, int participation) {
    return settings(
        window, participation, OptionalDouble.of(CoordinationSettings.DEFAULT_EDGE_WEIGHT));
  }

  private static CoordinationSettings settings(
      int window, int participation, OptionalDouble edgeWeight) {
    return new CoordinationSettings(
        window, participation, edgeWeight, CoordinationSettings.DEFAULT_NEAREST);
  }

  private Shares russian() throws IOException {
    Shares shares = new Shares();
    for (String[] row : rows("coordination/russian.csv")) {
      shares.add(
          numbered(row[1], accounts, accountNames),
          numbered(row[0], objects, objectNames),
          numbered(row[2], posts, postNames),
          Long.parseLong(row[3]));
    }
    return shares;
  }

  private static int numbered(String name, Map<String, Integer> numbers, List<String> names) {
    return numbers.computeIfAbsent(
        name,
        unseen -> {
          names.add(name);
          return names.size() - 1;
        });
  }

  private int number(String account) {
    return accounts.getOrDefault(account, -1);
  }

  private static List<String[]> reference(String what, int window, int participation)
      throws IOException {
    return rows(
        "coordination/reference/ref_%s_mp%d_tw%d.csv".formatted(what, participation, window));
  }

  private static List<String[]> rows(String file) throws IOException {
    return Files.readAllLines(SampleData.path(file), UTF_8).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  private String side(Timeline timeline, int share) {
    return postNames.get(timeline.posts()[share]) + accountNames.get(timeline.accounts()[share]);
  }

  private static String pair(String object, String lag, String side, String other) {
    boolean inOrder = side.compareTo(other) < 0;
    return String.join(" ", object, lag, inOrder ? side : other, inOrder ? other : side);
  }
}
