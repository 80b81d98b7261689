package chancery.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The module's command line as it is shipped: its jar with the class path of the jar, in a process
 * of its own. Needs the packaged module, as a test named {@code XIT} has it.
 */
public final class PackagedTool {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final List<String> command;

  /**
   * How a run ended.
   *
   * @param output what it wrote, to its error output, too
   */
  public record Outcome(int status, String output) {}

  /**
   * @param jar below {@code target}
   * @param options of the JVM
   */
  public PackagedTool(String jar, String... options) {
    Path packaged = Path.of("target", jar);
    if (!Files.exists(packaged)) {
      throw new AssertionError(packaged.toAbsolutePath() + " is missing; package the module first");
    }
    command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", packaged.toString()));
  }

  /** Runs it to its end. */
  public Outcome run(String... arguments) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(arguments));
    Path output = Files.createTempFile("tool", ".log");
    try {
      Process process =
          new ProcessBuilder(whole)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("It did not end:\n" + Files.readString(output));
      }
      return new Outcome(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }
}
