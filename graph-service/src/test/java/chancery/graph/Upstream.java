package chancery.graph;

import chancery.kit.testing.Events;
import chancery.kit.testing.TestLog;
import chancery.log.v1.Event;
import chancery.post.v1.Post;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log and an analysis-service behind real gRPC servers. */
final class Upstream implements AutoCloseable {

  private final TestLog log = new TestLog();
  private final FakeAnalysis analysis = new FakeAnalysis(log);
  private final Server analysisServer =
      ServerBuilder.forPort(0)
          .addService(analysis)
          .addService(new FakeAccounts(analysis))
          .build()
          .start();

  Upstream() throws IOException {}

  FakeAnalysis analysis() {
    return analysis;
  }

  long append(String corpus, Event event) {
    return analysis.append(corpus, event);
  }

  long append(String corpus, Post.Builder post) {
    return append(corpus, Events.upserted(post));
  }

  long appendAll(String corpus, List<Post> posts) {
    long position = 0;
    for (Post post : posts) {
      position = append(corpus, post.toBuilder());
    }
    return position;
  }

  /** What the service needs to know of these, and others. */
  Map<String, String> settings(Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(others);
    settings.put("quarkus.grpc.clients.ingest.port", String.valueOf(log.port()));
    settings.put("quarkus.grpc.clients.analysis.port", String.valueOf(analysisServer.getPort()));
    return settings;
  }

  @Override
  public void close() {
    log.close();
    analysisServer.shutdownNow();
  }
}
