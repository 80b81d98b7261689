package chancery.graph;

import chancery.kit.testing.TestLog;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log and an analysis-service behind real gRPC servers, and an empty data folder. */
public final class WithUpstream implements QuarkusTestResourceLifecycleManager {

  private static @Nullable TestLog log;
  private static @Nullable FakeAnalysis analysis;
  private @Nullable Server analysisServer;

  static TestLog log() {
    return java.util.Objects.requireNonNull(log);
  }

  static FakeAnalysis analysis() {
    return java.util.Objects.requireNonNull(analysis);
  }

  @Override
  public Map<String, String> start() {
    try {
      TestLog startedLog = new TestLog();
      FakeAnalysis fake = new FakeAnalysis(startedLog);
      Server server = ServerBuilder.forPort(0).addService(fake).build().start();
      log = startedLog;
      analysis = fake;
      analysisServer = server;
      Path folder = Files.createTempDirectory("graph");
      return Map.of(
          "quarkus.grpc.clients.ingest.port", String.valueOf(startedLog.port()),
          "quarkus.grpc.clients.analysis.port", String.valueOf(server.getPort()),
          "quarkus.grpc.server.test-port", String.valueOf(freePort()),
          "chancery.graph.folder", folder.toString(),
          "quarkus.otel.sdk.disabled", "true");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    if (log != null) {
      log.close();
    }
    if (analysisServer != null) {
      analysisServer.shutdownNow();
    }
  }
}
