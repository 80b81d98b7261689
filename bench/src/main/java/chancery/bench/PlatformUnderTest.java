package chancery.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** {@code ./chancery up} on a folder and a port of its own. */
final class PlatformUnderTest implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private final Process launcher;
  private final Gateway gateway;
  private final Path log;

  PlatformUnderTest(Path home, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    log = folder.resolve("up.log");
    launcher =
        new ProcessBuilder(
                home.resolve("chancery").toString(),
                "up",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    gateway = new Gateway(URI.create("http://127.0.0.1:" + port));
    awaitReady();
  }

  Gateway gateway() {
    return gateway;
  }

  /** Resident megabytes of each service. */
  Map<String, Double> memory() throws IOException {
    Map<String, Double> megabytes = new TreeMap<>();
    for (ProcessHandle process : launcher.descendants().toList()) {
      Process ps =
          new ProcessBuilder("ps", "-o", "rss=,args=", "-p", Long.toString(process.pid())).start();
      String line = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      for (String service :
          new String[] {"ingest-service", "analysis-service", "graph-service", "gateway"}) {
        if (line.contains("/" + service + "/") && line.contains("-jar")) {
          megabytes.merge(service, Double.parseDouble(line.split(" ")[0]) / 1024, Math::max);
        }
      }
    }
    return megabytes;
  }

  private void awaitReady() throws InterruptedException {
    Instant deadline = Instant.now().plus(START);
    while (!gateway.answers()) {
      if (!launcher.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IllegalStateException("The platform did not start; see " + log);
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  @Override
  public void close() throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
