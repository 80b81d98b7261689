package chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chancery bench}: takes the figures and writes them to {@code docs/benchmarks.md}. */
@Command(
    name = "chancery bench",
    mixinStandardHelpOptions = true,
    subcommands = {Accuracy.class, NetworkBench.class},
    description = {
      "Measures import, queries, methods, networks, followers and memory of the platform on this machine,",
      "each beside a reference run of its own: raw COPY, bare Lucene, bare Leiden.",
      "Starts the platform on a folder that is removed afterwards."
    })
final class Bench implements Callable<Integer> {

  private static final int NAME_WIDTH = 62;

  private final Path home = Path.of(System.getProperty("chancery.home", "."));
  private final Clock clock = Clock.systemUTC();

  @Option(
      names = "--file",
      paramLabel = "CSV",
      description =
          "Posts to measure with: columns author_id, content and publish_date, also gzipped."
              + " Default: ../shared/data/posts/ira.csv.gz")
  private Path file = home.resolve("../shared/data/posts/ira.csv.gz").normalize();

  @Option(names = "--from", description = "Begin of the network's range. Default: ${DEFAULT-VALUE}")
  private String from = "2017-08-01T00:00:00Z";

  @Option(names = "--to", description = "End of the network's range. Default: ${DEFAULT-VALUE}")
  private String to = "2017-09-01T00:00:00Z";

  @Option(names = "--output", description = "Where the figures go. Default: docs/benchmarks.md")
  private Path output = home.resolve("docs/benchmarks.md");

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(file)) {
      System.err.printf("chancery bench: there is no file %s; name one with --file%n", file);
      return 2;
    }
    Path folder = Files.createTempDirectory("chancery-bench");
    try {
      measure(folder);
      return 0;
    } finally {
      delete(folder);
    }
  }

  private void measure(Path folder) throws Exception {
    Sample sample = Sample.read(file);
    System.out.printf("%,d posts from %s%n", sample.size(), file);
    double copyRate = RawCopy.rate(sample.payloads());
    try (BareLucene lucene = new BareLucene(folder.resolve("lucene"), sample);
        PlatformUnderTest platform = new PlatformUnderTest(home, folder)) {
      Measurements measurements = new Measurements(platform, Bench::print);
      measurements.importWhole(file, copyRate, lucene.rate());
      measurements.memory();
      measurements.queries(lucene);
      measurements.methods(lucene);
      measurements.networks(from, to);
      measurements.visibility();
      write(measurements.figures(), sample.size());
    }
  }

  private void write(List<Figure> figures, int posts) throws IOException {
    String input = "%s, %,d posts".formatted(file.getFileName(), posts);
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(
        output,
        Report.of(clock.instant(), input, figures)
            .markdown(
                """
                # Benchmarks

                Written by `./chancery bench`. The whole platform runs on one machine, and each figure stands beside a
                bare run of what it is built on, taken in the same run; compare the ratios, since the times are those of
                the machine. Methods of networks have [a page of their own](benchmarks-networks.md).
                """));
    System.out.printf("Written to %s%n", output);
  }

  static void print(Figure figure) {
    System.out.printf(
        "%-" + NAME_WIDTH + "s %16s   %s%n",
        figure.name(),
        figure.formatted(),
        figure.formattedReference());
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
