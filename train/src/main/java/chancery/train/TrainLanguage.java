package chancery.train;

import chancery.analysis.language.LanguageModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./chancery train language}: makes the model that tells a post's language. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the model that tells a post's language, from the texts of known language in the sample data.",
      "Those kept aside for judging it are left out."
    })
final class TrainLanguage implements Callable<Integer> {

  static final int PASSES = 6;
  static final long SEED = 1948;

  private final Path home = Path.of(System.getProperty("chancery.home", "."));

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The sample data. Default: ../shared/data")
  private Path data = home.resolve("../shared/data").normalize();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the model goes. Default: the resources of analysis-service")
  private Path output =
      home.resolve(
          "analysis-service/src/main/resources/chancery/analysis/language/languages.model");

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.printf("chancery train: there is no folder %s; name it with --data%n", data);
      return 2;
    }
    List<Passage> passages = new LanguagePassages(data).all();
    LanguageModel model = new LanguageTrainer(PASSES, new Random(SEED)).train(passages);
    Files.createDirectories(output.toAbsolutePath().getParent());
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(output))) {
      model.write(file);
    }
    System.out.printf(
        "%,d languages and scripts, %,d grams, %,d weights, %,d bytes: %s%n",
        model.labels().size(), model.grams(), model.weights(), Files.size(output), output);
    return 0;
  }
}
