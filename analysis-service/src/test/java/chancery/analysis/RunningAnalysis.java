package chancery.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.analysis.v1.ContentServiceGrpc;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.kit.testing.WithRedis;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** An analysis-service of its own process, with an empty folder, a Redis and a log. */
final class RunningAnalysis implements AutoCloseable {

  private final WithRedis redis = new WithRedis();
  private final TestLog log;
  private final RunningService service;

  /**
   * @param log that is followed
   * @param memory {@code -Xmx384m}
   */
  RunningAnalysis(TestLog log, String memory) throws IOException, InterruptedException {
    this.log = log;
    Map<String, String> settings = new HashMap<>(redis.start());
    settings.put("quarkus.grpc.clients.ingest.port", Integer.toString(log.port()));
    settings.put("chancery.analysis.data", Files.createTempDirectory("analysis").toString());
    service = RunningService.start(settings, memory, "-XX:+UseSerialGC");
  }

  RunningService service() {
    return service;
  }

  ContentServiceGrpc.ContentServiceBlockingStub content() {
    return service.stub(ContentServiceGrpc::newBlockingStub);
  }

  /** A whole corpus, as of what the log holds now. */
  Slice.Builder slice(String corpus) {
    return Slice.newBuilder().setCorpus(corpus).setMinPosition(log.head());
  }

  /** The call is refused with this. */
  static void fails(ThrowingCallable call, Code code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StatusRuntimeException.class,
            failure -> {
              ChanceryException known = Statuses.fromWire(failure);
              assertThat(known.code()).isEqualTo(code);
              assertThat(known).hasMessageContaining(message);
            });
  }

  @Override
  public void close() throws InterruptedException {
    service.close();
    log.close();
    redis.stop();
  }
}
