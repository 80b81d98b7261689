package chancery.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.sentiment.SentimentModel;
import chancery.kit.testing.PackagedTool;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./chancery train} as it is shipped, on few made-up posts. */
class TrainIT {

  private static final List<String> LABELS = List.of("positive", "negative", "neutral");
  private static final int POSTS = 60;

  private final PackagedTool train =
      new PackagedTool("train.jar", "-Xmx256m", "--add-modules", "jdk.incubator.vector");

  @TempDir private Path folder = Path.of("");

  @Test
  void itTellsWhatItTrains() throws Exception {
    PackagedTool.Outcome help = train.run("--help");

    assertThat(help.status()).as(help.output()).isZero();
    assertThat(help.output()).contains("Usage: chancery train", "language", "sentiment");
  }

  @Test
  void itTrainsAModelThatCanBeRead() throws Exception {
    writePosts();
    Path model = folder.resolve("model.bin.gz");

    PackagedTool.Outcome trained =
        train.run("sentiment", "--data", folder.toString(), "--output", model.toString());

    assertThat(trained.status()).as(trained.output()).isZero();
    SentimentModel read = SentimentModel.read(Files.readAllBytes(model));
    assertThat(trained.output())
        .contains("720 labelled posts to learn from", "version " + read.version());
  }

  @Test
  void withoutDataItSaysWhatIsMissing() throws Exception {
    Path missing = folder.resolve("missing");

    PackagedTool.Outcome refused = train.run("language", "--data", missing.toString());

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.output()).contains("there is no folder " + missing);
  }

  private void writePosts() throws IOException {
    Path sentiment = Files.createDirectories(folder.resolve("sentiment"));
    Path umsab = Files.createDirectories(sentiment.resolve("umsab"));
    write(sentiment.resolve("en.tsv.gz"), "id\tlabel\ttext", rows(true));
    for (String name :
        List.of(
            "arabic", "english", "french", "german", "hindi", "italian", "portuguese", "spanish")) {
      Stream<String> rows = rows(false).map(row -> "train\t" + row);
      write(umsab.resolve(name + ".tsv.gz"), "split\tlabel\ttext", rows);
    }
    for (String language : List.of("ar", "ru", "uz")) {
      write(sentiment.resolve(language + ".tsv.gz"), "label\ttext", rows(false));
    }
    Path posts = Files.createDirectories(folder.resolve("posts"));
    write(posts.resolve("ira.csv.gz"), "content", Stream.of("the harbour is closed"));
  }

  private static Stream<String> rows(boolean numbered) {
    return IntStream.range(0, POSTS)
        .mapToObj(number -> {
          String label = LABELS.get(number % LABELS.size());
          String row = label + "\twhat a " + label + " day by the harbour, number " + number;
          return numbered ? number + "\t" + row : row;
        });
  }

  private static void write(Path file, String head, Stream<String> rows) throws IOException {
    String table = String.join("\n", Stream.concat(Stream.of(head), rows).toList()) + "\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(table.getBytes(UTF_8));
    }
  }
}
