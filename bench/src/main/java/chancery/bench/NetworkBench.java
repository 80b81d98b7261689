package chancery.bench;

import chancery.graph.relation.Ties;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./chancery bench networks}: times the methods of networks and writes {@code
 * docs/benchmarks-networks.md}.
 */
@Command(
    name = "networks",
    mixinStandardHelpOptions = true,
    description = {
      "Times measures of networks beside igraph on the same networks, and the detection of coordinated",
      "sharing beside a bare sort: on made-up data, and on the interactions of the sample.",
      "Needs igraph for Python (Debian, Ubuntu: apt install python3-igraph)."
    })
final class NetworkBench implements Callable<Integer> {

  private static final String CORPUS = "bench";
  private static final int NODES = 200_000;
  private static final int TIES = 1_000_000;

  private final Path home = Path.of(System.getProperty("chancery.home", "."));
  private final Clock clock = Clock.systemUTC();
  private final List<Figure> figures = new ArrayList<>();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The sample data. Default: ../shared/data")
  private Path data = home.resolve("../shared/data").normalize();

  @Option(
      names = "--python",
      paramLabel = "COMMAND",
      description = "A Python with igraph. Default: ${DEFAULT-VALUE}")
  private String python = "/usr/bin/python3";

  @Option(
      names = "--output",
      description = "Where the figures go. Default: docs/benchmarks-networks.md")
  private Path output = home.resolve("docs/benchmarks-networks.md");

  @Option(
      names = "--quick",
      description =
          "Only what takes seconds and no igraph: coordination in the sample. Nothing is written.")
  private boolean quick;

  @Override
  public Integer call() throws Exception {
    if (quick) {
      Bench.print(coordination());
      return 0;
    }
    Path folder = Files.createTempDirectory("chancery-bench");
    try {
      Igraph igraph = new Igraph(python, folder);
      if (!igraph.isThere()) {
        System.err.printf(
            "chancery bench: %s has no igraph (Debian, Ubuntu: apt install python3-igraph);"
                + " name another Python with --python%n",
            python);
        return 2;
      }
      measure(igraph, folder);
      return 0;
    } finally {
      Bench.delete(folder);
    }
  }

  private void measure(Igraph igraph, Path folder) throws Exception {
    add(coordination());
    add(CoordinationMeasures.ofMillions());
    NetworkMeasures.of("made up", MadeUpNetwork.of(NODES, TIES, 1), igraph).forEach(this::add);
    Path posts = data.resolve("posts/ira.csv.gz");
    NetworkMeasures.of(posts.getFileName().toString(), interactions(posts, folder), igraph)
        .forEach(this::add);
    write();
  }

  private Figure coordination() throws IOException {
    return CoordinationMeasures.ofFile(data.resolve("coordination/russian.csv"));
  }

  /** All interactions of the sample, as the platform knows them. */
  private Ties interactions(Path posts, Path folder) throws Exception {
    try (PlatformUnderTest platform = new PlatformUnderTest(home, folder)) {
      Gateway gateway = platform.gateway();
      gateway.putCorpus(CORPUS);
      String position =
          gateway.importFile(CORPUS, posts, Measurements.FORMAT).get("position").asText();
      Map<String, String> whole = Map.of("minPosition", position, "limit", "50000");
      gateway.awaitAnswer(CORPUS + "/network", whole);
      String csv =
          gateway.text(
              CORPUS + "/network",
              Map.of("minPosition", position, "limit", "50000", "format", "csv"));
      return ExportedNetwork.read(new StringReader(csv));
    }
  }

  private void add(Figure figure) {
    figures.add(figure);
    Bench.print(figure);
  }

  private void write() throws IOException {
    Report report = Report.of(clock.instant(), "", figures);
    Files.writeString(
        output,
        report.markdown(
            """
            # Benchmarks of networks

            Written by `./chancery bench networks`. Each figure is the best of several times in a process that has run it
            before, beside igraph (called from Python) on the same network in the same run: the same ties and weights,
            betweenness from the same 64 sources, Leiden with as many runs and iterations. Where igraph works on one
            thread, betweenness here is walked on as many as there are processors. Detection of coordinated sharing
            stands beside a bare sort of as many numbers; the process had a heap of %,d MB.
            """
                .formatted(Runtime.getRuntime().maxMemory() >> 20)));
    System.out.printf("Written to %s%n", output);
  }
}
