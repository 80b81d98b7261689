package chancery.bench;

import chancery.analysis.sentiment.SentimentModel;
import chancery.train.AccuracySection;
import chancery.train.CodingSection;
import chancery.train.LanguageSection;
import chancery.train.SentimentAccuracy;
import chancery.train.StanceAccuracy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./chancery bench accuracy}: judges the built-in models and writes {@code
 * docs/accuracy.md}.
 */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    description = {
      "Judges the built-in models on labelled data that training never saw,",
      "and takes their speed on one core beside a reference run."
    })
final class Accuracy implements Callable<Integer> {

  private final Path home = Path.of(System.getProperty("chancery.home", "."));
  private final Clock clock = Clock.systemUTC();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The sample data. Default: ../shared/data")
  private Path data = home.resolve("../shared/data").normalize();

  @Option(names = "--output", description = "Where the figures go. Default: docs/accuracy.md")
  private Path output = home.resolve("docs/accuracy.md");

  @Option(
      names = "--section",
      paramLabel = "TITLE",
      description = "The only section to make; it is printed, and nothing is written.")
  private @Nullable String only;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(data)) {
      System.err.printf("chancery bench: there is no folder %s; name it with --data%n", data);
      return 2;
    }
    return only == null ? writePage() : printSection(only);
  }

  private int writePage() throws IOException {
    StringBuilder page = new StringBuilder(head());
    for (AccuracySection section : sections()) {
      System.out.printf("Judging: %s%n", section.title());
      page.append("\n").append(markdown(section));
    }
    Files.createDirectories(output.toAbsolutePath().getParent());
    Files.writeString(output, page);
    System.out.printf("Written to %s%n", output);
    return 0;
  }

  private int printSection(String title) throws IOException {
    for (AccuracySection section : sections()) {
      if (section.title().equalsIgnoreCase(title)) {
        System.out.print(markdown(section));
        return 0;
      }
    }
    System.err.printf(
        "chancery bench: there is no section '%s'; there are: %s%n",
        title, sections().stream().map(AccuracySection::title).collect(Collectors.joining(", ")));
    return 2;
  }

  private String markdown(AccuracySection section) throws IOException {
    return "## " + section.title() + "\n\n" + section.markdown(data);
  }

  private static List<AccuracySection> sections() {
    SentimentModel sentiments = SentimentModel.load();
    return List.of(
        new LanguageSection(),
        new SentimentAccuracy(sentiments),
        new StanceAccuracy(sentiments),
        new CodingSection(),
        new SignalsSection());
  }

  private String head() throws IOException {
    Report machine = Report.of(clock.instant(), "", List.of());
    return """
    # Accuracy

    Written by `./chancery bench accuracy`. The built-in models are judged on data that training never saw, from which
    near copies of it were removed; how the parts are cut is in [methods.md](methods.md). The sentiment model is shipped
    with weights learned from all data; the figures are those of models made without the parts that judge them.

    | | |
    |---|---|
    | date | %s |
    | machine | %s |
    | versions | %s |
    """
        .formatted(
            machine.time().truncatedTo(ChronoUnit.SECONDS), machine.machine(), machine.versions());
  }
}
