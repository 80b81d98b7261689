package chancery.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code up} as a process: however it ends, nothing is left running. */
class LauncherIT {

  private static final Pattern READY = Pattern.compile("Chancery is ready: (http://\\S+)");

  @TempDir private Path folder = Path.of("");
  private Path data = Path.of("");

  @AfterEach
  void endWhatATestLeft() {
    remains().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void aKilledLauncherLeavesNoChildAndASecondStartServesTheSameData() throws Exception {
    data = folder.resolve("killed");
    Process launcher = up(data, "first.log");
    Api api = new Api(awaitAddress(launcher, "first.log"));
    api.gateway().putCorpus("kept");

    launcher.destroyForcibly().waitFor();

    Waiting.until("all children to end", this::remains, List::isEmpty);
    Process again = up(data, "second.log");
    api = new Api(awaitAddress(again, "second.log"));
    assertThat(api.gateway().get("/v1/corpora/kept").get("posts").asLong()).isZero();

    Process refused = up(data, "refused.log");
    assertThat(refused.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("refused.log")))
        .contains("running on " + data + " already")
        .contains("process " + again.pid());

    again.destroy();
    assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(remains()).isEmpty();
  }

  private Process up(Path data, String log) throws IOException {
    Path home = Path.of(System.getProperty("chancery.home", ".."));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-Dchancery.home=" + home,
            "-jar",
            home.resolve("local/target/chancery.jar").toString(),
            "up",
            "--data",
            data.toString(),
            "--port",
            "0")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(log).toFile())
        .start();
  }

  private java.net.URI awaitAddress(Process launcher, String log) throws InterruptedException {
    String address =
        Waiting.until(
            "the address in " + log,
            () -> {
              String text = Files.readString(folder.resolve(log), StandardCharsets.UTF_8);
              Matcher ready = READY.matcher(text);
              assertThat(launcher.isAlive()).as(text).isTrue();
              return ready.find() ? ready.group(1) : "";
            },
            found -> !found.isEmpty());
    return java.net.URI.create(address);
  }

  /** Processes whose command line names the data folder. */
  private List<ProcessHandle> remains() {
    return ProcessHandle.allProcesses()
        .filter(process ->
            process.info().commandLine().map(line -> line.contains(data.toString())).orElse(false))
        .toList();
  }
}
