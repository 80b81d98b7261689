package chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures as a page of the documentation.
 *
 * @param machine processor, cores, memory and system
 * @param input the file's name and posts
 */
record Report(Instant time, String machine, String versions, String input, List<Figure> figures) {

  /** Machine and versions as this process sees them. */
  static Report of(Instant time, String input, List<Figure> figures) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    String machine =
        "%s, %d cores, %s, %s %s"
            .formatted(
                fromProc("/proc/cpuinfo", "model name"),
                runtime.availableProcessors(),
                fromProc("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    String versions =
        "Java %s, Lucene %s".formatted(Runtime.version(), org.apache.lucene.util.Version.LATEST);
    return new Report(time, machine, versions, input, figures);
  }

  /**
   * @param head title and introduction
   */
  String markdown(String head) {
    String rows =
        figures.stream()
            .map(figure ->
                "| %s | %s | %s | %s |"
                    .formatted(
                        figure.name(),
                        figure.formatted(),
                        figure.formattedReference(),
                        figure.ratio()))
            .collect(Collectors.joining("\n"));
    return """
    %s
    | | |
    |---|---|
    | date | %s |
    | machine | %s |
    | versions | %s |
    %s
    | figure | measured | beside | ratio |
    |---|---|---|---|
    %s
    """
        .formatted(
            head,
            time.truncatedTo(ChronoUnit.SECONDS),
            machine,
            versions,
            input.isEmpty() ? "" : "| input | %s |\n".formatted(input),
            rows);
  }

  private static String fromProc(String file, String field) throws IOException {
    if (!Files.exists(Path.of(file))) {
      return "";
    }
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    }
  }
}
