package chancery.graph;

import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.kit.testing.RunningService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenRedisIT {

  private static final int CALLS = 5;

  @Test
  void aRedisThatNeverAnswersCostsItsTimeLimitOnceAndNoAnswer(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Upstream upstream = new Upstream();
        RunningService service =
            RunningService.start(
                upstream.settings(
                    Map.of(
                        "quarkus.redis.hosts",
                        "redis://127.0.0.1:" + silent.getLocalPort(),
                        "chancery.cache.memory",
                        "0",
                        "chancery.graph.folder",
                        folder.toString())))) {
      long position = upstream.append("demo", post("1", "ada", 10).addMentions(id("ben")));
      GetNetworkRequest.Builder request = GetNetworkRequest.newBuilder();
      request.getSliceBuilder().setCorpus("demo").setMinPosition(position);
      assertThat(edges(service, request.build())).isEqualTo(1);

      long started = System.nanoTime();
      for (int call = 0; call < CALLS; call++) {
        assertThat(edges(service, request.build())).isEqualTo(1);
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);

      assertThat(millis).isLessThan(CALLS * 200L);
      assertThat(service.answers("bypass")).isEqualTo(CALLS + 1);
    }
  }

  private static int edges(RunningService service, GetNetworkRequest request) {
    return service.stub(GraphServiceGrpc::newBlockingStub).getNetwork(request).getEdgesCount();
  }
}
