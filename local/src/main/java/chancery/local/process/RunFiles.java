package chancery.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What is kept of running parts below the data folder: {@code run/NAME.pid} and {@code
 * logs/NAME.log}.
 */
public final class RunFiles {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path data;
  private final Path run;
  private final Path logs;

  /**
   * @param data the platform's data folder, absolute; every part's command line names it
   */
  public RunFiles(Path data) throws IOException {
    this.data = data;
    this.run = Files.createDirectories(data.resolve("run"));
    this.logs = Files.createDirectories(data.resolve("logs"));
  }

  public Path log(String name) {
    return logs.resolve(name + ".log");
  }

  Path pidFile(String name) {
    return run.resolve(name + ".pid");
  }

  /** Puts the last run's log aside as {@code NAME.log.1} and begins a new one. */
  public void rotateLog(String name) throws IOException {
    Path log = log(name);
    if (Files.exists(log)) {
      Files.move(log, logs.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines of a part's log. */
  public List<String> endOfLog(String name, int lines) {
    try (Stream<String> all = Files.lines(log(name), StandardCharsets.ISO_8859_1)) {
      List<String> read = all.toList();
      return read.subList(Math.max(0, read.size() - lines), read.size());
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** The process that was recorded for a part, if it is one of this data folder. */
  public Optional<ProcessHandle> recorded(String name) {
    try {
      long pid = Long.parseLong(Files.readString(pidFile(name)).strip());
      return ProcessHandle.of(pid).filter(this::isOurs);
    } catch (IOException | NumberFormatException absent) {
      return Optional.empty();
    }
  }

  void forget(String name) {
    try {
      Files.deleteIfExists(pidFile(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Ends whatever an earlier run left behind.
   *
   * @return the names of the parts that were still running
   */
  public List<String> clearStale() throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
      for (Path file : files) {
        String name = file.getFileName().toString().replace(".pid", "");
        recorded(name)
            .ifPresent(process -> {
              end(process);
              found.add(name);
            });
        forget(name);
      }
    }
    return found;
  }

  /** A process id may have been given to another program since; ours name the data folder. */
  private boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains(data.toString())).orElse(false);
  }

  private static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      process.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
