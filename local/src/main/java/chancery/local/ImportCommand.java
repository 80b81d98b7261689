package chancery.local;

import chancery.local.client.Gateway;
import chancery.local.client.Refused;
import chancery.local.imports.BarProgress;
import chancery.local.imports.ImportState;
import chancery.local.imports.Importer;
import chancery.local.imports.Input;
import chancery.local.imports.LineProgress;
import chancery.local.imports.Progress;
import chancery.local.imports.RecordRate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: sends files or the standard input to a corpus. */
@Command(
    name = "import",
    description = {
      "Reads posts into a corpus of a running platform. The corpus is made if it is not there."
          + " Sending the same again adds nothing, so that an import that broke off is completed by repeating it.",
      "Exit status: 0 done (even with rejected records, which are counted), 1 failed, 2 bad usage."
    },
    footer = {
      "",
      "Examples:",
      "  chancery import baltic tweets.jsonl.gz",
      "  zstdcat dump.zst | chancery import baltic - --format mastodon",
      "  chancery import ira ira.csv.gz --format csv --param platform=x \\",
      "      --map text=content --map author=author_id --map createdAt=publish_date \\",
      "      --param 'timeFormat=yyyy-MM-dd HH:mm:ss' --param zone=UTC",
      "  chancery import debate speeches/ --format documents \\",
      "      --param 'names={place}_{session}_{year}.txt' --param month=9"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  private static final String DOCUMENTS = "documents";

  @Parameters(
      index = "0",
      paramLabel = "CORPUS",
      description = "Name of the corpus: a-z, 0-9 and hyphen.")
  private String corpus = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, plain or compressed by gzip or zstd; - for the standard input; for documents also folders.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "F",
      description =
          "post, x2, x1, mastodon, bluesky, telegram, csv, tsv (default: recognised), or documents.")
  private @Nullable String format;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN",
      description = "For csv and tsv: the column that holds a field, e.g. text=content.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "Another parameter of the format, e.g. platform=x.")
  private Map<String, String> more = Map.of();

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:CHANCERY_URL:-http://127.0.0.1:8080}",
      description = "Where the platform is (default: CHANCERY_URL, else http://127.0.0.1:8080).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Spec private @Nullable CommandSpec spec;

  private volatile @Nullable ImportState latest;

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Input> inputs = files.stream().map(this::input).toList();
    Gateway gateway = new Gateway(url);
    if (gateway.putCorpus(corpus)) {
      System.out.printf("The corpus %s was not there and has been made.%n", corpus);
    }
    Thread hint = Thread.ofPlatform().unstarted(this::sayHowToGoOn);
    Runtime.getRuntime().addShutdownHook(hint);
    Importer importer = new Importer(gateway, corpus, parameters());
    ImportSummary summary = new ImportSummary(url, corpus);
    for (Input input : inputs) {
      summary.add(input.name(), send(importer, input));
    }
    Runtime.getRuntime().removeShutdownHook(hint);
    summary.print(System.out);
    return summary.allDone() ? 0 : 1;
  }

  private ImportSummary.Outcome send(Importer importer, Input input)
      throws IOException, InterruptedException {
    RecordRate rate = new RecordRate(Clock.systemUTC());
    latest = null;
    try (Progress progress = progress(input, rate)) {
      ImportState state = importer.send(input, new Remembering(progress));
      return new ImportSummary.Sent(state, rate.elapsed());
    } catch (IOException | Refused failure) {
      return new ImportSummary.Failed(String.valueOf(failure.getMessage()));
    }
  }

  private static Progress progress(Input input, RecordRate rate) throws IOException {
    OptionalLong size = input.size();
    boolean terminal = System.console() != null && System.console().isTerminal();
    return terminal
        ? new BarProgress(input.name(), size, rate)
        : new LineProgress(input.name(), size, rate, System.out);
  }

  private Input input(String name) {
    if (name.equals("-")) {
      return new Input.Pipe(System.in);
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path) && DOCUMENTS.equals(format)) {
      return new Input.Folder(path);
    }
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), whyNot(path));
    }
    return new Input.File(path);
  }

  private static String whyNot(Path path) {
    if (!Files.exists(path)) {
      return "There is no file '%s'".formatted(path);
    }
    return Files.isDirectory(path)
        ? "'%s' is a folder; name its files, or send its texts with --format documents"
            .formatted(path)
        : "The file '%s' may not be read".formatted(path);
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>(more);
    columns.forEach((field, column) -> parameters.put("map." + field, column));
    if (format != null) {
      parameters.put("format", format);
    }
    return parameters;
  }

  private void sayHowToGoOn() {
    ImportState state = latest;
    String where =
        state == null
            ? "before the first count"
            : "after %,d records, %,d of them accepted and %,d rejected"
                .formatted(state.received(), state.accepted(), state.rejected());
    System.out.printf(
        "%nBroken off %s.%nWhat was accepted stays; send the same again to complete it, nothing is counted twice.%n",
        where);
  }

  /** Keeps the latest counts for who breaks the import off. */
  private final class Remembering implements Progress {

    private final Progress shown;

    Remembering(Progress shown) {
      this.shown = shown;
    }

    @Override
    public void counted(ImportState state) {
      latest = state;
      shown.counted(state);
    }

    @Override
    public void close() {
      shown.close();
    }
  }
}
