package chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.PackagedTool;
import chancery.kit.testing.SampleData;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./chancery bench} as it is shipped, where it takes seconds. */
class BenchIT {

  /** The reference runs take this many of them. */
  private static final int POSTS = 500;

  private static final int WORDS = 10;
  private static final int VOCABULARY = 2000;
  private static final List<String> SYLLABLES =
      List.of("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu");

  private final PackagedTool bench =
      new PackagedTool(
          "bench.jar",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED",
          "--add-modules",
          "jdk.incubator.vector");

  @TempDir private Path folder = Path.of("");

  @Test
  void itTellsWhatItMeasures() throws Exception {
    PackagedTool.Outcome help = bench.run("--help");

    assertThat(help.status()).as(help.output()).isZero();
    assertThat(help.output()).contains("Usage: chancery bench", "accuracy", "networks");
  }

  @Test
  void coordinationIsTimedWithoutWritingAPage() throws Exception {
    PackagedTool.Outcome timed =
        bench.run("networks", "--quick", "--data", SampleData.path(".").toString());

    assertThat(timed.status()).as(timed.output()).isZero();
    assertThat(timed.output())
        .contains("coordination in russian.csv, 35,125 shares", "sorting as many random numbers")
        .doesNotContain("Written to");
  }

  @Test
  void oneSectionOfThePageOfAccuracyIsPrinted() throws Exception {
    writePosts();

    PackagedTool.Outcome judged =
        bench.run("accuracy", "--section", "coding by codebooks", "--data", folder.toString());

    assertThat(judged.status()).as(judged.output()).isZero();
    assertThat(judged.output())
        .contains("## Coding by codebooks", "| the built-in codebook | ")
        .doesNotContain("## Stance", "Written to");
  }

  @Test
  void aSectionThatThereIsNotIsRefusedWithThoseThatThereAre() throws Exception {
    PackagedTool.Outcome refused =
        bench.run("accuracy", "--section", "Irony", "--data", folder.toString());

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.output()).contains("no section 'Irony'", "Signals of accounts");
  }

  private void writePosts() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("posts"));
    String table =
        IntStream.range(0, POSTS)
            .mapToObj(post ->
                IntStream.range(0, WORDS)
                    .mapToObj(place -> word(post * WORDS + place))
                    .collect(Collectors.joining(" ", "", " hackers")))
            .collect(Collectors.joining("\n", "content\n", "\n"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(posts.resolve("ira.csv.gz")))) {
      out.write(table.getBytes(UTF_8));
    }
  }

  /** One of many, so that few posts have the same. */
  private static String word(int number) {
    String digits = Integer.toString(number % VOCABULARY + VOCABULARY, SYLLABLES.size());
    return digits
        .chars()
        .mapToObj(digit -> SYLLABLES.get(Character.digit(digit, SYLLABLES.size())))
        .collect(Collectors.joining());
  }
}
