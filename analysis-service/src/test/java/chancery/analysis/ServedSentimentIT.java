package chancery.analysis;

import static chancery.analysis.Posts.post;
import static chancery.kit.testing.Events.upserted;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.inference.InferenceServer;
import chancery.analysis.v1.AnalysisServiceGrpc;
import chancery.analysis.v1.SearchPostsRequest;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.kit.testing.FreePort;
import chancery.kit.testing.RunningService;
import chancery.kit.testing.TestLog;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedSentimentIT {

  private static final String TIME = "2024-01-01T00:00:00Z";
  private static final float[] SURELY_POSITIVE = {0, 0, 1};

  @TempDir Path folder;

  /** The old index answers until the new one has everything, so this takes a few questions. */
  @Test
  void anotherModelEnrichesTheCorpusAnew() throws IOException, InterruptedException {
    try (TestLog log = new TestLog();
        InferenceServer server = new InferenceServer(0, true, text -> SURELY_POSITIVE)) {
      for (int i = 0; i < 200; i++) {
        log.append("c", upserted(post("p" + i, "a", TIME, "this is a terrible and sad day")));
      }
      try (RunningService service = RunningService.start(settings(log))) {
        Post first = posts(service, log.head()).getFirst();
        assertThat(first.getEnrichment().getSentiment().getLabel()).isEqualTo("negative");
        assertThat(first.getEnrichment().getSentiment().getModel()).startsWith("chancery-");
      }
      Map<String, String> served = settings(log);
      served.put("chancery.sentiment.model.address", "127.0.0.1:" + server.port());
      served.put("chancery.sentiment.model.name", "mood");
      try (RunningService service = RunningService.start(served)) {
        List<Post> posts = posts(service, log.head());
        Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (!isServed(posts.getFirst()) && Instant.now().isBefore(deadline)) {
          Thread.sleep(100);
          posts = posts(service, log.head());
        }
        assertThat(posts).hasSize(200).allMatch(ServedSentimentIT::isServed);
        assertThat(posts.getFirst().getEnrichment().getSentiment().getLabel())
            .isEqualTo("positive");
      }
    }
  }

  private static boolean isServed(Post post) {
    return post.getEnrichment().getSentiment().getModel().equals("mood-7");
  }

  private Map<String, String> settings(TestLog log) throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.grpc.clients.ingest.port", Integer.toString(log.port()));
    settings.put("quarkus.redis.hosts", "redis://127.0.0.1:" + FreePort.find());
    settings.put("chancery.analysis.data", folder.toString());
    return settings;
  }

  private static List<Post> posts(RunningService service, long position) {
    SearchPostsResponse response =
        service
            .stub(AnalysisServiceGrpc::newBlockingStub)
            .withDeadlineAfter(20, TimeUnit.SECONDS)
            .searchPosts(
                SearchPostsRequest.newBuilder()
                    .setPageSize(1000)
                    .setSlice(Slice.newBuilder().setCorpus("c").setMinPosition(position))
                    .build());
    return response.getItemsList();
  }
}
