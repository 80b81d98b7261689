package chancery.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.local.process.Command;
import chancery.local.process.RunFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir private Path data = Path.of("");

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  @Test
  void aPartThatEndsIsStartedAgain() throws Exception {
    assertThat(toldOfPartThatEndsWith(7)).isEqualTo("part ended with status 7; starting it again");
  }

  @Test
  void aPartWhoseHeapDoesNotSufficeIsToldSo() throws Exception {
    assertThat(toldOfPartThatEndsWith(3))
        .startsWith("part needed more memory")
        .contains("./chancery up --help")
        .endsWith("starting it again");
  }

  private String toldOfPartThatEndsWith(int status) throws Exception {
    Path ready = data.resolve("ready");
    Path end = data.resolve("end");
    String script = "touch '%s'; until rm '%s'; do sleep 0.05; done; exit %d";
    List<String> words = List.of("/bin/sh", "-c", script.formatted(ready, end, status));
    Command command = new Command("part", words, Map.of(), new Command.Ending.Kept("TERM"));
    Part part =
        new Part("part", () -> {}, command, () -> Files.exists(ready), Duration.ofSeconds(5));
    Supervisor supervisor = new Supervisor(part, new RunFiles(data), told::add);
    supervisor.start();
    try {
      supervisor.awaitReady(Instant.now());
      assertThat(told.poll(10, TimeUnit.SECONDS)).contains("ready after");
      Files.createFile(end);
      return told.poll(10, TimeUnit.SECONDS);
    } finally {
      supervisor.stop();
    }
  }
}
