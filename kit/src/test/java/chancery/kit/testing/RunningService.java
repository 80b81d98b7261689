package chancery.kit.testing;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.AbstractBlockingStub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The module's service as it is shipped, in a process of its own, on free loopback ports. Needs the
 * packaged module, as a test named {@code XIT} has it.
 */
public final class RunningService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration DEADLINE = Duration.ofSeconds(60);

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

  /**
   * Starts, and waits until the service is ready.
   *
   * @param settings properties by name
   * @param options of the JVM, e.g. {@code -Xmx160m}
   */
  public static RunningService start(Map<String, String> settings, String... options)
      throws IOException, InterruptedException {
    int httpPort = FreePort.find();
    int grpcPort = FreePort.find();
    Path output = Files.createTempFile("service", ".log");
    Process process =
        new ProcessBuilder(command(settings, options, httpPort, grpcPort))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    RunningService service = new RunningService(process, output, httpPort, grpcPort);
    service.awaitReady();
    return service;
  }

  private static List<String> command(
      Map<String, String> settings, String[] options, int httpPort, int grpcPort) {
    Path jar = Path.of("target", "quarkus-app", "quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new AssertionError(jar.toAbsolutePath() + " is missing; package the module first");
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(options));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.port=" + httpPort);
    command.add("-Dquarkus.grpc.server.port=" + grpcPort);
    command.addAll(List.of("-jar", jar.toString()));
    return command;
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new AssertionError("The service did not start:\n" + output());
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

  /** A stub of the service's, made by its {@code newBlockingStub}, with a deadline. */
  public <S extends AbstractBlockingStub<S>> S stub(Function<Channel, S> newBlockingStub) {
    return newBlockingStub
        .apply(channel)
        .withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /**
   * A metric's value now, 0 where it is not exported; the sum over all labels that are not given.
   *
   * @param name as exported
   * @param labels each as {@code name="value"}
   */
  public double metric(String name, String... labels) throws IOException, InterruptedException {
    return get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .filter(line -> Arrays.stream(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** The answers so far of an outcome in the cache's metric. */
  public double answers(String outcome) throws IOException, InterruptedException {
    return metric("chancery_cache_answers_total", "outcome=\"" + outcome + "\"");
  }

  /** What it has written so far to its output and error output. */
  public String output() throws IOException {
    return Files.readString(output);
  }

  /** As {@code kill -9} does. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    close();
  }

  @Override
  public void close() throws InterruptedException {
    channel.shutdownNow();
    http.close();
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
