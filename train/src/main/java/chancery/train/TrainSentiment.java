package chancery.train;

import chancery.analysis.sentiment.SentimentModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chancery train sentiment}: makes the weights of the sentiment model. */
@Command(
    name = "sentiment",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the weights of the sentiment model from the labelled posts of the sample data.",
      "It learns from all of them; ./chancery bench accuracy judges models made without a part."
    })
final class TrainSentiment implements Callable<Integer> {

  private final Path home = Path.of(System.getProperty("chancery.home", "."));

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The sample data. Default: ../shared/data")
  private Path data = home.resolve("../shared/data").normalize();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the weights go. Default: the resources of analysis-service")
  private Path output =
      home.resolve("analysis-service/src/main/resources/chancery/analysis/sentiment/model.bin.gz");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.printf("chancery train: there is no folder %s; name it with --data%n", data);
      return 2;
    }
    List<LabelledPost> posts = new SentimentData(data).read();
    System.out.printf("%,d labelled posts to learn from%n", posts.size());
    byte[] file = SentimentTraining.of(posts, data).file();
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.write(output, file);
    SentimentModel model = SentimentModel.read(file);
    System.out.printf(
        "%s, version %s, %,d bytes: %s%n", model.name(), model.version(), file.length, output);
    return 0;
  }
}
