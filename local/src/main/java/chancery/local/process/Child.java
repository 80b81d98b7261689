package chancery.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running part. Its standard input is a pipe that this process holds open, so that it ends when
 * this process does, even by {@code kill -9}.
 */
public final class Child {

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Command command;
  private final Process process;
  private final RunFiles files;

  private Child(Command command, Process process, RunFiles files) {
    this.command = command;
    this.process = process;
    this.files = files;
  }

  /**
   * Starts the command, away from the terminal's signals: Ctrl-C is for the launcher, which then
   * stops its parts in order.
   */
  public static Child start(Command command, RunFiles files) throws IOException {
    Path pidFile = files.pidFile(command.name());
    Files.deleteIfExists(pidFile);
    ProcessBuilder builder =
        new ProcessBuilder(command.detached(pidFile, Files.isExecutable(SETSID) ? SETSID : null))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(files.log(command.name()).toFile()));
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    if (command.ending() instanceof Command.Ending.OfItself) {
      Files.writeString(pidFile, process.pid() + "\n");
    }
    return new Child(command, process, files);
  }

  /** Waits for the end; the exit status, 128 and the signal's number for a killed one. */
  public int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** The program's own process, not its keeper's; empty where it has ended. */
  public Optional<ProcessHandle> program() {
    return files.recorded(command.name()).filter(ProcessHandle::isAlive);
  }

  /** Asks it to end, waits, and kills it if that takes longer than {@code grace}. */
  public void stop(Duration grace) throws InterruptedException {
    switch (command.ending()) {
      case Command.Ending.OfItself() -> process.destroy();
      case Command.Ending.Kept(String signal) -> endInput();
    }
    if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      program().ifPresent(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.waitFor();
    }
    files.forget(command.name());
  }

  private void endInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException ended) {
      // its end was what was wanted
    }
  }
}
