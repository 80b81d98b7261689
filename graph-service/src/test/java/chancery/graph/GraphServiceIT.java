package chancery.graph;

import static chancery.graph.InventedPosts.handle;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.lively;
import static chancery.graph.InventedPosts.post;
import static chancery.graph.InventedPosts.upserted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.v1.Edge;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.ExportNetworkResponse;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkFormat;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.Statuses;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.AuthorDeleted;
import chancery.log.v1.CorpusCreated;
import chancery.log.v1.CorpusDeleted;
import chancery.log.v1.Event;
import chancery.post.v1.Post;
import com.google.rpc.Code;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithRedis.class)
@QuarkusTestResource(WithUpstream.class)
class GraphServiceIT {

  @Inject MeterRegistry metrics;
  @Inject NetworkLimits limits;

  @ConfigProperty(name = "quarkus.grpc.server.test-port")
  int port;

  @ConfigProperty(name = "quarkus.http.test-port")
  int httpPort;

  private ManagedChannel channel;
  private GraphServiceGrpc.GraphServiceBlockingStub graph;

  GraphServiceIT() {
    channel = NettyChannelBuilder.forAddress("127.0.0.1", 1).usePlaintext().build();
    graph = GraphServiceGrpc.newBlockingStub(channel);
  }

  @BeforeEach
  void connect() {
    channel.shutdownNow();
    channel = NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    graph = GraphServiceGrpc.newBlockingStub(channel).withWaitForReady();
  }

  @AfterEach
  void disconnect() {
    channel.shutdownNow();
  }

  @Test
  void limitsHaveTheirDocumentedDefaults() {
    assertThat(limits.defaultLimit()).isEqualTo(500);
    assertThat(limits.largestLimit()).isEqualTo(50_000);
    assertThat(limits.interactions()).isEqualTo(2_000_000);
    assertThat(limits.posts()).isEqualTo(5_000_000);
    assertThat(limits.largestAnswer()).isEqualTo(12_000_000);
    assertThat(limits.builders()).isEqualTo(2);
    assertThat(limits.deadline()).hasSeconds(30);
    assertThat(limits.corpusWait()).hasSeconds(1);
  }

  @Test
  void aNetworkFollowsTheLog() {
    append("follows", post("1", "ada", 10).addMentions(handle("Ben")).setText("hello"));
    long position = append("follows", post("2", "ada", 20).addMentions(handle("ben")));

    GetNetworkResponse answer = stub().getNetwork(request("follows", position).build());

    assertThat(answer.getEdgesList())
        .containsExactly(
            Edge.newBuilder()
                .setSource("x:ada")
                .setTarget("x:@ben")
                .setKind(InteractionKind.INTERACTION_KIND_MENTION)
                .setWeight(2)
                .build());
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
    assertThat(answer.getAsOf().getRecordedAt()).isEqualTo(InventedPosts.recorded(position));
    assertThat(answer.getNodes(0).getHandle()).isEqualTo("ben");
    assertThat(answer.getMethod().getPageRankDamping()).isEqualTo(0.85);
  }

  @Test
  void aQuerySelectsByText() {
    append("texts", post("1", "ada", 10).addMentions(id("ben")).setText("bread"));
    append("texts", post("2", "ada", 20).addMentions(id("cat")).setText("salt and bread"));
    append("texts", post("3", "ada", 30).addMentions(id("dan")).setText("salt"));
    long position = append("texts", post("4", "ada", 40).addMentions(id("eve")).setText("bread"));
    GetNetworkRequest.Builder request = request("texts", position);
    request.getSliceBuilder().setQuery("bread");

    GetNetworkResponse answer = stub().getNetwork(request.build());

    assertThat(answer.getEdgesList())
        .extracting(Edge::getTarget)
        .containsExactly("x:ben", "x:cat", "x:eve");
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void aMalformedQueryIsRefusedAsAnalysisRefusesIt() {
    long position = append("malformed", post("1", "ada", 10).addMentions(id("ben")));
    GetNetworkRequest.Builder request = request("malformed", position);
    request.getSliceBuilder().setQuery("text:(");

    assertThat(failure(request).code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure(request).violations())
        .singleElement()
        .extracting("field")
        .isEqualTo("slice.query");
  }

  @Test
  void withoutAnalysisOnlyQueriesFail() {
    long position = append("without", post("1", "ada", 10).addMentions(id("ben")).setText("w"));
    WithUpstream.analysis().down(true);
    try {
      GetNetworkRequest.Builder request = request("without", position);
      assertThat(stub().getNetwork(request.build()).getEdgesCount()).isEqualTo(1);
      request.getSliceBuilder().setQuery("w");
      assertThat(failure(request).reason()).isEqualTo("ANALYSIS_UNAVAILABLE");
    } finally {
      WithUpstream.analysis().down(false);
    }
  }

  @Test
  void anUnknownCorpusIsNotFound() {
    assertThat(failure(request("nowhere", 0)).code()).isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void anEmptyCorpusIsAnEmptyNetwork() {
    long position =
        WithUpstream.analysis()
            .append(
                "empty",
                Event.newBuilder().setCorpusCreated(CorpusCreated.getDefaultInstance()).build());

    GetNetworkResponse answer = stub().getNetwork(request("empty", position).build());
    assertThat(answer.getNodesCount()).isZero();
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void aPositionThatDoesNotComeIsUnavailable() {
    append("waits", post("1", "ada", 10).addMentions(id("ben")));
    assertThatThrownBy(() ->
            graph
                .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                .getNetwork(request("waits", 1_000_000).build()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageMatching("(?s).*(UNAVAILABLE|DEADLINE_EXCEEDED).*");
  }

  @Test
  void aDeletedCorpusIsGone() {
    append("short-lived", post("1", "ada", 10).addMentions(id("ben")));
    long position =
        WithUpstream.analysis()
            .append(
                "short-lived",
                Event.newBuilder().setCorpusDeleted(CorpusDeleted.getDefaultInstance()).build());

    assertThat(failure(request("short-lived", position)).code()).isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void aDeletedAuthorLeavesTheNetwork() {
    long first = append("deletes", post("1", "ada", 10).addMentions(id("ben")));
    append("deletes", post("2", "cat", 20).addMentions(id("ben")));
    AuthorDeleted deleted =
        AuthorDeleted.newBuilder().setAuthorId("x:ada").addPostPositions(first).build();
    long position =
        WithUpstream.analysis()
            .append("deletes", Event.newBuilder().setAuthorDeleted(deleted).build());

    assertThat(stub().getNetwork(request("deletes", position).build()).getEdgesList())
        .extracting(Edge::getSource)
        .containsExactly("x:cat");
  }

  @Test
  void theSecondAnswerComesFromTheCacheAndIsTheSame() {
    long position = appendAll("cached", lively(500, 40, 5));
    GetNetworkResponse first = stub().getNetwork(request("cached", position).build());
    double hits = hits();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    GetNetworkResponse again = stub().getNetwork(request("cached", position).build());
    while (hits() == hits && System.nanoTime() < end) {
      again = stub().getNetwork(request("cached", position).build());
    }

    assertThat(hits()).isGreaterThan(hits);
    assertThat(again).isEqualTo(first);

    append("cached", post("more", "new", 10).addMentions(id("newer")));
    GetNetworkResponse later = stub().getNetwork(request("cached", position + 1).build());
    assertThat(later.getTotal().getNodes()).isEqualTo(first.getTotal().getNodes() + 2);
  }

  @Test
  void anExportHoldsTheSameNetwork() throws IOException {
    long position = appendAll("exports", lively(2000, 300, 6));
    GetNetworkRequest request = request("exports", position).setLimit(200).build();
    GetNetworkResponse answer = stub().getNetwork(request);

    String csv = export(request, NetworkFormat.NETWORK_FORMAT_CSV);
    assertThat(csv.lines()).hasSize(1 + answer.getEdgesCount());
    String gexf = export(request, NetworkFormat.NETWORK_FORMAT_GEXF);
    assertThat(gexf.length()).isGreaterThan(1 << 16);
    assertThat(gexf).contains("<nodes count=\"200\"").endsWith("</gexf>");
    String graphMl = export(request, NetworkFormat.NETWORK_FORMAT_GRAPHML);
    assertThat(graphMl.split("<edge ", -1)).hasSize(1 + answer.getEdgesCount());
  }

  @Test
  void anExportNeedsAFormat() {
    assertThatThrownBy(
            () -> export(request("exports", 0).build(), NetworkFormat.NETWORK_FORMAT_UNSPECIFIED))
        .hasMessageContaining("must be GEXF, GRAPHML or CSV");
  }

  @Test
  void theServiceIsReadyAndMeasuresItself() throws IOException, InterruptedException {
    long position = append("measures", post("1", "ada", 10).addMentions(id("ben")));
    stub().getNetwork(request("measures", position).build());

    assertThat(http("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(http("/q/metrics").body())
        .contains("chancery_network_build_seconds_count{stage=\"layout\"")
        .contains("chancery_network_interactions ")
        .contains("chancery_query_seconds_count{method=\"GetNetwork\"")
        .contains("chancery_follower_lag_events");
  }

  private HttpResponse<String> http(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private GraphServiceGrpc.GraphServiceBlockingStub stub() {
    return graph.withDeadlineAfter(20, TimeUnit.SECONDS);
  }

  private ChanceryException failure(GetNetworkRequest.Builder request) {
    try {
      stub().getNetwork(request.build());
    } catch (StatusRuntimeException failure) {
      return Statuses.fromWire(failure);
    }
    throw new AssertionError("An answer where an error was expected");
  }

  private String export(GetNetworkRequest request, NetworkFormat format) throws IOException {
    Iterator<ExportNetworkResponse> chunks =
        stub()
            .exportNetwork(
                ExportNetworkRequest.newBuilder().setNetwork(request).setFormat(format).build());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    while (chunks.hasNext()) {
      chunks.next().getChunk().writeTo(file);
    }
    return file.toString(StandardCharsets.UTF_8);
  }

  private double hits() {
    return metrics.get("chancery.cache.answers").tag("outcome", "hit").counter().count();
  }

  private static long append(String corpus, Post.Builder post) {
    return WithUpstream.analysis().append(corpus, upserted(post));
  }

  private static long appendAll(String corpus, List<Post> posts) {
    long position = 0;
    for (Post post : posts) {
      position = append(corpus, post.toBuilder());
    }
    return position;
  }

  private static GetNetworkRequest.Builder request(String corpus, long minPosition) {
    GetNetworkRequest.Builder request = GetNetworkRequest.newBuilder().setSeed(1);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }
}
