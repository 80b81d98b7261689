package chancery.analysis;

import static chancery.analysis.Posts.ids;
import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.kit.testing.FreePort;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.slice.v1.Slice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageIT {

  private static final String TIME = "2024-01-01T00:00:00Z";
  private static final int CALLS = 5;

  @TempDir Path folder;

  @Test
  void killedInTheMiddleItGoesOnWhereItWas() throws IOException, InterruptedException {
    try (TestLog log = new TestLog()) {
      for (int i = 0; i < 3000; i++) {
        log.append("c", upserted(post("p" + i, "a", TIME, "text")));
      }
      RunningService first = RunningService.start(settings(log, FreePort.find()));
      assertThat(total(first, log.head())).isEqualTo(3000);
      for (int i = 3000; i < 5000; i++) {
        log.append("c", upserted(post("p" + i, "a", TIME, "text")));
      }
      first.kill();
      log.append("c", upserted(post("p1", "a", TIME, "changed"), 2));
      try (RunningService second = RunningService.start(settings(log, FreePort.find()))) {
        assertThat(total(second, log.head())).isEqualTo(5000);
      }
      try (RunningService third = RunningService.start(settings(log, FreePort.find()))) {
        assertThat(total(third, log.head())).isEqualTo(5000);
      }
    }
  }

  @Test
  void aRedisThatNeverAnswersCostsItsTimeLimitOnceAndNoAnswer()
      throws IOException, InterruptedException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TestLog log = new TestLog();
        RunningService service = RunningService.start(settings(log, silent.getLocalPort()))) {
      long position = log.append("c", upserted(post("1", "a", TIME, "text")));
      assertThat(total(service, position)).isEqualTo(1);
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        assertThat(
                ids(
                    service
                        .stub(AnalysisServiceGrpc::newBlockingStub)
                        .searchPosts(request(position))
                        .getItemsList()))
            .isEqualTo(List.of("1"));
      }
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(CALLS * 300L));
      assertThat(service.answers("bypass")).isEqualTo(CALLS + 1);
    }
  }

  private Map<String, String> settings(TestLog log, int redis) {
    return Map.of(
        "quarkus.redis.hosts",
        "redis://127.0.0.1:" + redis,
        "chancery.cache.memory",
        "0",
        "quarkus.grpc.clients.ingest.port",
        Integer.toString(log.port()),
        "chancery.index.commit",
        "300ms",
        "chancery.analysis.data",
        folder.toString());
  }

  private static long total(RunningService service, long position) {
    return service
        .stub(AnalysisServiceGrpc::newBlockingStub)
        .searchPosts(request(position))
        .getTotal();
  }

  private static SearchPostsRequest request(long position) {
    return SearchPostsRequest.newBuilder()
        .setSlice(Slice.newBuilder().setCorpus("c").setMinPosition(position))
        .build();
  }
}
