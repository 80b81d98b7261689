package chancery.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.graph.community.Communities.Effort;
import chancery.graph.relation.Ties;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** igraph's measures of a network, in a Python of its own. */
final class Igraph {

  private static final String SCRIPT = "igraph_reference.py";

  /** Milliseconds by measure; under {@code modularity} that of the best partition. */
  record Measured(Map<String, Double> values) {

    double of(String measure) {
      Double value = values.get(measure);
      if (value == null) {
        throw new IllegalStateException("igraph told nothing of " + measure + ": " + values);
      }
      return value;
    }
  }

  private final String python;
  private final Path folder;

  /**
   * @param python the command
   * @param folder for what is handed over
   */
  Igraph(String python, Path folder) {
    this.python = python;
    this.folder = folder;
  }

  /** Whether that Python has igraph. */
  boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder(python, "-c", "import igraph")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /**
   * @param sources of the paths that betweenness is taken of
   */
  Measured measure(Ties ties, int[] sources, Effort effort)
      throws IOException, InterruptedException {
    Path script = folder.resolve(SCRIPT);
    try (InputStream code =
        Objects.requireNonNull(Igraph.class.getResourceAsStream(SCRIPT), SCRIPT)) {
      Files.copy(code, script, StandardCopyOption.REPLACE_EXISTING);
    }
    Path edges = folder.resolve("ties.txt");
    write(ties, edges);
    Path chosen = folder.resolve("sources.txt");
    Files.write(chosen, Arrays.stream(sources).mapToObj(Integer::toString).toList(), US_ASCII);
    Process process =
        new ProcessBuilder(
                python,
                script.toString(),
                edges.toString(),
                chosen.toString(),
                Integer.toString(effort.runs()),
                Integer.toString(effort.iterations()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("igraph's run failed: " + told);
    }
    Map<String, Double> measured = new TreeMap<>();
    told.lines()
        .map(line -> line.split("\t"))
        .forEach(pair -> measured.put(pair[0], Double.parseDouble(pair[1])));
    return new Measured(measured);
  }

  private static void write(Ties ties, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, US_ASCII)) {
      out.write(ties.nodes() + "\n");
      for (int node = 0; node < ties.nodes(); node++) {
        for (int tie = ties.first()[node]; tie < ties.first()[node + 1]; tie++) {
          out.write(node + " " + ties.neighbours()[tie] + " " + ties.weights()[tie] + "\n");
        }
      }
    }
  }
}
