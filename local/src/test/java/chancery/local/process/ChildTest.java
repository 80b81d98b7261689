package chancery.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChildTest {

  private static final Duration GRACE = Duration.ofSeconds(10);

  @TempDir private Path data = Path.of("");

  @Test
  void aKeptServerIsToldToEndAndEnds() throws Exception {
    RunFiles files = new RunFiles(data);
    Child child =
        Child.start(kept("trap 'echo told; exit 0' TERM; while :; do sleep 0.1; done"), files);
    ProcessHandle server = awaitProgram(child);

    child.stop(GRACE);

    assertThat(server.isAlive()).isFalse();
    assertThat(files.endOfLog("server", 5)).contains("told");
  }

  @Test
  void theKeeperEndsWithItsServersStatus() throws Exception {
    RunFiles files = new RunFiles(data);
    Child child = Child.start(kept("exit 7"), files);

    assertThat(child.awaitEnd()).isEqualTo(7);
  }

  @Test
  void aServerThatIgnoresItsSignalIsKilled() throws Exception {
    RunFiles files = new RunFiles(data);
    Child child = Child.start(kept("trap '' TERM; while :; do sleep 0.1; done"), files);
    ProcessHandle server = awaitProgram(child);

    child.stop(Duration.ofMillis(500));

    server.onExit().get(10, TimeUnit.SECONDS);
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void whatAnEarlierRunLeftIsEnded() throws Exception {
    RunFiles files = new RunFiles(data);
    Process left =
        new ProcessBuilder("/bin/sh", "-c", "while :; do sleep 0.1; done", data.toString()).start();
    Files.writeString(files.pidFile("left"), left.pid() + "\n");

    assertThat(files.clearStale()).containsExactly("left");

    assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(files.pidFile("left")).doesNotExist();
  }

  @Test
  void aProcessIdThatAnotherProgramHasNowIsLeftAlone() throws Exception {
    RunFiles files = new RunFiles(data);
    Process foreign = new ProcessBuilder("/bin/sleep", "60").start();
    try {
      Files.writeString(files.pidFile("redis"), foreign.pid() + "\n");

      assertThat(files.clearStale()).isEmpty();

      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }

  private Command kept(String script) {
    return new Command(
        "server",
        List.of("/bin/sh", "-c", script, data.toString()),
        Map.of(),
        new Command.Ending.Kept("TERM"));
  }

  private static ProcessHandle awaitProgram(Child child) throws InterruptedException, IOException {
    for (int i = 0; i < 200; i++) {
      if (child.program().isPresent()) {
        Thread.sleep(200);
        return child.program().orElseThrow();
      }
      Thread.sleep(50);
    }
    throw new IOException("The server did not start");
  }
}
