package chancery.analysis;

import chancery.analysis.v1.AnalysisServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service as it is shipped, in a process of its own, on free ports. */
final class RunningService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Process process;
  private final Path output;
  private final int httpPort;
  private final ManagedChannel channel;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningService(Process process, Path output, int httpPort, int grpcPort) {
    this.process = process;
    this.output = output;
    this.httpPort = httpPort;
    this.channel = NettyChannelBuilder.forAddress("127.0.0.1", grpcPort).usePlaintext().build();
  }

  /** Starts and waits until the service has read the log to its end. */
  static RunningService start(Map<String, String> settings)
      throws IOException, InterruptedException {
    Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new AssertionError(jar.toAbsolutePath() + " is missing; package the module first");
    }
    int httpPort = freePort();
    int grpcPort = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.port=" + httpPort);
    command.add("-Dquarkus.grpc.server.port=" + grpcPort);
    command.addAll(List.of("-jar", jar.toString()));
    Path output = Files.createTempFile("analysis-service", ".log");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    RunningService service = new RunningService(process, output, httpPort, grpcPort);
    service.awaitReady();
    return service;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new AssertionError("The service did not start:\n" + Files.readString(output));
      }
      Thread.sleep(PAUSE);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return get("/q/health/ready").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  AnalysisServiceGrpc.AnalysisServiceBlockingStub stub() {
    return AnalysisServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The answers so far of this outcome in the cache's metric. */
  double answers(String outcome) throws IOException, InterruptedException {
    Matcher line =
        Pattern.compile(
                "chancery_cache_answers_total\\{[^}]*outcome=\"" + outcome + "\"[^}]*} (\\S+)")
            .matcher(get("/q/metrics").body());
    return line.find() ? Double.parseDouble(line.group(1)) : 0;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    channel.shutdownNow();
    http.close();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    channel.shutdownNow();
    http.close();
  }
}
