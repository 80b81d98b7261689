package chancery.graph;

import static chancery.graph.InventedPosts.lively;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.kit.testing.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {

  @Test
  void aKilledAStoppedAndADamagedServiceAnswerAsBefore(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (Upstream upstream = new Upstream()) {
      Map<String, String> settings =
          upstream.settings(
              Map.of(
                  "quarkus.redis.hosts", "redis://127.0.0.1:1",
                  "chancery.graph.folder", folder.toString(),
                  "chancery.snapshot.events", "1000"));
      long position = upstream.appendAll("demo", lively(5_500, 200, 3));
      GetNetworkRequest.Builder request = GetNetworkRequest.newBuilder().setSeed(1);
      request.getSliceBuilder().setCorpus("demo").setMinPosition(position);

      RunningService killed = RunningService.start(settings);
      GetNetworkResponse answer =
          killed.stub(GraphServiceGrpc::newBlockingStub).getNetwork(request.build());
      killed.kill();

      RunningService stopped = RunningService.start(settings);
      assertThat(stopped.output()).containsPattern("up to position [1-9]");
      assertThat(stopped.stub(GraphServiceGrpc::newBlockingStub).getNetwork(request.build()))
          .isEqualTo(answer);
      stopped.close();

      Files.write(folder.resolve("head"), new byte[] {1}, StandardOpenOption.APPEND);
      try (RunningService damaged = RunningService.start(settings)) {
        assertThat(damaged.output()).contains("cannot be used");
        assertThat(damaged.stub(GraphServiceGrpc::newBlockingStub).getNetwork(request.build()))
            .isEqualTo(answer);
      }
    }
  }
}
