package chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The figures, taken one after the other from a running platform. */
final class Measurements {

  private static final String CORPUS = "bench";
  private static final int WARM_UPS = 20;
  private static final int REPETITIONS = 200;
  private static final int METHOD_WARM_UPS = 5;
  private static final int METHOD_REPETITIONS = 40;

  /** Of every post, or of a great part: the query ends in a word that no post has. */
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("sentiment by day", "timeline?bucket=day&measure=sentiment&q=NOT+absent"),
          Map.entry(
              "hashtags by sentiment", "top?dimension=hashtag&measure=sentiment&q=NOT+absent"),
          Map.entry("topics", "top?dimension=topic&q=NOT+absent"),
          Map.entry(
              "coding by month", "codebooks/digital-diplomacy/coding?bucket=month&q=NOT+absent"),
          Map.entry("co-occurrence", "codebooks/digital-diplomacy/cooccurrence?q=NOT+absent"),
          Map.entry("structure", "structure?limit=20&q=NOT+absent"),
          Map.entry("keyness of hashtags", "keyness?dimension=hashtag&q=trump+OR+absent"),
          Map.entry("bursts of hashtags", "bursts?dimension=hashtag&q=NOT+absent"),
          Map.entry("bursts of words", "bursts?dimension=word&q=NOT+absent"),
          Map.entry(
              "coding by author and month",
              "codebooks/digital-diplomacy/coding?by=author&bucket=month&q=NOT+absent"),
          Map.entry("keyness of words", "keyness?dimension=word&q=trump+OR+absent"),
          Map.entry("spread of a hashtag", "hashtags/maga?q=NOT+absent"),
          Map.entry("aspects", "aspects?limit=20&q=NOT+absent"));

  /** How the sample is read. */
  static final Map<String, String> FORMAT =
      Map.of(
          "format", "csv",
          "platform", "x",
          "map.text", Sample.TEXT,
          "map.author", Sample.AUTHOR,
          "map.createdAt", Sample.TIME,
          "timeFormat", Sample.TIME_FORMAT,
          "zone", "UTC");

  private final PlatformUnderTest platform;
  private final Gateway gateway;
  private final List<Figure> figures = new ArrayList<>();
  private final Consumer<Figure> told;

  /**
   * @param told hears of each figure as it is taken
   */
  Measurements(PlatformUnderTest platform, Consumer<Figure> told) {
    this.platform = platform;
    this.gateway = platform.gateway();
    this.told = told;
  }

  List<Figure> figures() {
    return List.copyOf(figures);
  }

  void importWhole(Path file, double rawCopyRate, double luceneRate) throws Exception {
    gateway.putCorpus(CORPUS);
    long before = System.nanoTime();
    JsonNode done = gateway.importFile(CORPUS, file, FORMAT);
    double seconds = secondsSince(before);
    double received = done.get("received").asDouble();
    add(
        Figure.of("import, HTTP body to durable log", received / seconds, "posts/s")
            .beside("raw COPY of the payloads", rawCopyRate));
    long end = System.nanoTime();
    Map<String, String> includingIt = Map.of("minPosition", done.get("position").asText());
    gateway.awaitAnswer(CORPUS + "/top", with(includingIt, "dimension", "lang"));
    add(Figure.of("analysis-service behind at the end of the import", secondsSince(end), "s"));
    add(
        Figure.of("import until searchable", received / secondsSince(before), "posts/s")
            .beside("bare Lucene, one thread", luceneRate));
    String never = "1970-01-01T00:00:00Z";
    gateway.awaitAnswer(CORPUS + "/network", with(includingIt, "to", never));
    add(Figure.of("graph-service behind at the end of the import", secondsSince(end), "s"));
  }

  void visibility() throws Exception {
    Latencies latencies =
        Latencies.measure(
            3,
            20,
            i -> {
              String post =
                  """
                  {"id":"x:visible%d","platform":"x","kind":"ORIGINAL","author":{"id":"x:bench"},\
                  "createdAt":"2024-05-01T12:00:00Z","text":"visible%d"}
                  """
                      .formatted(i, i);
              JsonNode done =
                  gateway.importPosts(
                      CORPUS, BodyPublishers.ofString(post), Map.of("format", "post"));
              search("visible" + i, Map.of("minPosition", done.get("position").asText()));
            });
    add(Figure.of("one post, sent until found, p95", latencies.percentile(95), "ms"));
  }

  void queries(BareLucene lucene) throws Exception {
    Latencies bare = measure(i -> lucene.search("trump", "word" + i));
    Latencies floor = measure(i -> gateway.get("", Map.of()));
    compare("search, uncached", i -> search("trump OR word" + i, Map.of()), "bare Lucene", bare);
    compare(
        "timeline by day, uncached",
        i -> timeline(Map.of("bucket", "day", "q", "news OR word" + i)),
        "bare Lucene search",
        bare);
    compare(
        "top hashtags, uncached",
        i -> top(Map.of("dimension", "hashtag", "q", "trump OR word" + i)),
        "bare Lucene search",
        bare);
    compare(
        "top hashtags, cached",
        i -> top(Map.of("dimension", "hashtag", "limit", "21")),
        "GET /v1/corpora",
        floor);
  }

  /** Methods over very many posts, with a question that is new each time. */
  void methods(BareLucene lucene) throws Exception {
    Latencies bare =
        Latencies.measure(
            METHOD_WARM_UPS, METHOD_REPETITIONS, i -> lucene.search("trump", "word" + i));
    Map<String, String> methods = new TreeMap<>(METHODS);
    methods.put("profile of an account", "accounts/" + busiest(1).getFirst() + "?q=NOT+absent");
    methods.put(
        "ranking of 50 accounts",
        "rankings?accounts=" + String.join(",", busiest(50)) + "&q=NOT+absent");
    for (Map.Entry<String, String> method : methods.entrySet()) {
      String name = method.getKey();
      String path = CORPUS + "/" + method.getValue();
      gateway.awaitAnswer(path, Map.of());
      Latencies latencies =
          Latencies.measure(
              METHOD_WARM_UPS, METHOD_REPETITIONS, i -> gateway.get(path + i, Map.of()));
      latencies.figures(name + ", uncached", "bare Lucene search", bare).forEach(this::add);
    }
  }

  /** Ids of the accounts with the most posts. */
  private List<String> busiest(int accounts) throws Exception {
    List<String> ids = new ArrayList<>();
    gateway
        .get(CORPUS + "/top", Map.of("dimension", "author", "limit", String.valueOf(accounts)))
        .get("items")
        .forEach(item -> ids.add(URLEncoder.encode(item.get("value").asText(), UTF_8)));
    return ids;
  }

  void networks(String from, String to) throws Exception {
    Map<String, String> month = Map.of("from", from, "to", to, "kinds", "mention,repost");
    String csv = gateway.text(CORPUS + "/network", with(month, "format", "csv", "limit", "50000"));
    BareLeiden leiden = new BareLeiden(new StringReader(csv));
    leiden.run(0);
    BareLeiden.Result bare = leiden.run(1);
    long before = System.nanoTime();
    network(with(month, "seed", "7", "limit", "500"));
    add(
        Figure.of(
                "network of a month, uncached (%,d nodes, %,d edges)"
                    .formatted(bare.nodes(), bare.edges()),
                secondsSince(before),
                "s")
            .beside("bare Leiden, one run", bare.seconds()));
    before = System.nanoTime();
    network(with(month, "seed", "7", "limit", "500"));
    add(Figure.of("the same, cached", secondsSince(before), "s"));
  }

  void memory() throws IOException {
    Map<String, Double> memory = platform.memory();
    memory.forEach((service, mb) -> add(Figure.of("memory of " + service, mb, "MB")));
    double total = memory.values().stream().mapToDouble(Double::doubleValue).sum();
    add(Figure.of("memory of the services together", total, "MB"));
  }

  private void compare(String name, Latencies.Call call, String beside, Latencies reference)
      throws Exception {
    measure(call).figures(name, beside, reference).forEach(this::add);
  }

  private static Latencies measure(Latencies.Call call) throws Exception {
    return Latencies.measure(WARM_UPS, REPETITIONS, call);
  }

  private void add(Figure figure) {
    figures.add(figure);
    told.accept(figure);
  }

  private void search(String query, Map<String, String> more) throws Exception {
    gateway.get(CORPUS + "/posts", with(more, "q", query));
  }

  private void timeline(Map<String, String> parameters) throws Exception {
    gateway.get(CORPUS + "/timeline", parameters);
  }

  private void top(Map<String, String> parameters) throws Exception {
    gateway.get(CORPUS + "/top", parameters);
  }

  private void network(Map<String, String> parameters) throws Exception {
    gateway.get(CORPUS + "/network", parameters);
  }

  private static Map<String, String> with(Map<String, String> some, String... pairs) {
    Map<String, String> all = new TreeMap<>(some);
    for (int i = 0; i < pairs.length; i += 2) {
      all.put(pairs[i], pairs[i + 1]);
    }
    return all;
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
