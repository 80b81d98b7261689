package chancery.train;

import chancery.analysis.language.LanguageModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./chancery train language}. */
@Command(
    name = "language",
    mixinStandardHelpOptions = true,
    description = "Trains the model that tells a post's language.")
final class TrainLanguage implements Callable<Integer> {

  static final int PASSES = 6;
  static final long SEED = 1948;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Holds languages, sentiment and posts; ../shared/data beside the checkout.",
      defaultValue = "${sys:chancery.home}/../shared/data")
  Path data;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the model goes; where analysis-service is built from.",
      defaultValue =
          "${sys:chancery.home}/analysis-service/src/main/resources/chancery/analysis/language/languages.model")
  Path out;

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    List<Passage> passages = new LanguagePassages(data).all();
    LanguageModel model = new LanguageTrainer(PASSES, new Random(SEED)).train(passages);
    Files.createDirectories(out.toAbsolutePath().getParent());
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      model.write(file);
    }
    PrintWriter terminal = spec.commandLine().getOut();
    terminal.printf(
        "%s: %d languages and scripts, %d grams, %d weights, %d bytes%n",
        out, model.labels().size(), model.grams(), model.weights(), Files.size(out));
    return 0;
  }
}
