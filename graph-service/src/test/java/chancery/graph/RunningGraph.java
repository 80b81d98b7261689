package chancery.graph;

import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.WithRedis;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/**
 * A graph-service of its own process, with an empty folder, a Redis, a log and an analysis-service.
 */
final class RunningGraph implements AutoCloseable {

  private final WithRedis redis = new WithRedis();
  private final Upstream upstream = new Upstream();
  private final RunningService service;

  /**
   * @param memory {@code -Xmx160m}
   * @param others settings, {@code name, value, …}
   */
  RunningGraph(String memory, String... others) throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(redis.start());
    settings.put("chancery.graph.folder", Files.createTempDirectory("graph").toString());
    for (int i = 0; i < others.length; i += 2) {
      settings.put(others[i], others[i + 1]);
    }
    service = RunningService.start(upstream.settings(settings), memory);
  }

  Upstream upstream() {
    return upstream;
  }

  RunningService service() {
    return service;
  }

  /** What a call that is refused is refused with. */
  static ChanceryException failure(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException failure) {
      return Statuses.fromWire(failure);
    }
    throw new AssertionError("An answer where an error was expected");
  }

  @Override
  public void close() throws InterruptedException {
    service.close();
    upstream.close();
    redis.stop();
  }
}
