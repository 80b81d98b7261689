package chancery.local.platform;

import chancery.local.process.Child;
import chancery.local.process.RunFiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: a part that ends is started again, after a pause that grows while it
 * keeps ending. One that ends before it was ever ready is given up, since starting it again would
 * not mend it.
 */
final class Supervisor {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
  private static final Duration STEADY = Duration.ofSeconds(30);
  private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int LINES_OF_LOG = 25;

  /** With which a virtual machine ends that is told to exit where its heap does not suffice. */
  private static final int OUT_OF_MEMORY = 3;

  private final Part part;
  private final RunFiles files;
  private final Consumer<String> tell;
  private volatile @Nullable Child child;
  private volatile boolean stopping;
  private volatile boolean wasReady;
  private volatile @Nullable PartFailed failed;

  Supervisor(Part part, RunFiles files, Consumer<String> tell) {
    this.part = part;
    this.files = files;
    this.tell = tell;
  }

  Part part() {
    return part;
  }

  @Nullable Child child() {
    return child;
  }

  /** Starts the part, and from then on whenever it ends. */
  void start() throws IOException, InterruptedException {
    files.rotateLog(part.name());
    Child first = launch();
    Thread.ofPlatform().name("keep-" + part.name()).daemon().start(() -> keepRunning(first));
  }

  /**
   * Waits for the part to do its work.
   *
   * @throws PartFailed if it ended instead
   */
  void awaitReady(Instant begun) throws InterruptedException {
    Instant nextWord = Instant.now().plus(PATIENCE);
    while (!part.probe().ready()) {
      PartFailed failure = failed;
      if (failure != null) {
        throw failure;
      }
      if (Instant.now().isAfter(nextWord)) {
        tell.accept(stillWaiting());
        nextWord = Instant.now().plus(PATIENCE);
      }
      Thread.sleep(BETWEEN_PROBES);
    }
    wasReady = true;
    tell.accept(
        "  %-17s ready after %.1f s"
            .formatted(part.name(), Duration.between(begun, Instant.now()).toMillis() / 1000.0));
  }

  private String stillWaiting() {
    List<String> last = files.endOfLog(part.name(), 1);
    return "  still waiting for %s; its log is %s%s"
        .formatted(
            part.name(),
            files.log(part.name()),
            last.isEmpty() ? "" : ", which ends with: " + last.getFirst());
  }

  private Child launch() throws IOException, InterruptedException {
    part.preparation().run();
    Child started = Child.start(part.command(), files);
    child = started;
    return started;
  }

  private void keepRunning(Child first) {
    Child current = first;
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        Instant started = Instant.now();
        int status = current.awaitEnd();
        if (stopping || givenUp(status)) {
          return;
        }
        boolean steady = Duration.between(started, Instant.now()).compareTo(STEADY) > 0;
        pause = steady ? FIRST_PAUSE : pause;
        current = startAgain(status, pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean givenUp(int status) {
    if (wasReady) {
      return false;
    }
    String name = part.name();
    failed = new PartFailed(name, status, files.log(name), files.endOfLog(name, LINES_OF_LOG));
    return true;
  }

  private Child startAgain(int status, Duration pause) throws InterruptedException {
    // Ctrl-C may reach a part before it reaches us; then there is nothing to mend.
    Thread.sleep(pause);
    synchronized (this) {
      while (!stopping) {
        tell.accept("%s %s; starting it again".formatted(part.name(), ending(status)));
        try {
          return launch();
        } catch (IOException failure) {
          tell.accept("%s did not start: %s".formatted(part.name(), failure.getMessage()));
          wait(LONGEST_PAUSE.toMillis());
        }
      }
    }
    throw new InterruptedException("stopping");
  }

  private static String ending(int status) {
    return status == OUT_OF_MEMORY
        ? "needed more memory than its heap may have (./chancery up --help says how to give it more)"
        : "ended with status " + status;
  }

  void stop() throws InterruptedException {
    stopping = true;
    synchronized (this) {
      notifyAll();
      Child running = child;
      if (running != null) {
        running.stop(part.grace());
      }
    }
  }
}
