package chancery.graph;

import static chancery.graph.InventedPosts.handle;
import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.lively;
import static chancery.graph.InventedPosts.post;
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
import chancery.graph.v1.NetworkKind;
import chancery.graph.v1.NetworkProjection;
import chancery.graph.v1.NodeMeasure;
import chancery.graph.v1.NodeType;
import chancery.kit.error.ChanceryException;
import chancery.kit.testing.Events;
import chancery.kit.testing.RunningService;
import chancery.post.v1.Post;
import com.google.rpc.Code;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraphServiceIT {

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;

  GraphServiceIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
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
    assertThat(answer.getAsOf().getRecordedAt()).isEqualTo(Events.recordedAt(position));
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
  void hashtagsOfTheSamePostsAreANetwork() {
    append("tags", post("1", "ada", 10).addHashtags("Bread").addHashtags("salt").setText("yes"));
    append("tags", post("2", "ben", 20).addHashtags("bread").addHashtags("milk").setText("yes"));
    long position = append("tags", post("3", "cat", 30).addHashtags("a").addHashtags("b"));
    GetNetworkRequest.Builder request = request("tags", position);
    request.getSubjectBuilder().setOf(NetworkKind.NETWORK_KIND_HASHTAGS);
    request.getSliceBuilder().setQuery("yes");

    GetNetworkResponse answer = stub().getNetwork(request.build());

    assertThat(answer.getEdgesList())
        .extracting(edge -> edge.getSource() + edge.getKind().getNumber() + edge.getTarget())
        .containsExactly("#bread6#milk", "#bread6#salt");
    assertThat(answer.getNodesList())
        .allMatch(node -> node.getType() == NodeType.NODE_TYPE_HASHTAG);
    assertThat(answer.getMethod().getDirected()).isFalse();
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(2);
    request.getSubjectBuilder().setProject(NetworkProjection.NETWORK_PROJECTION_ACCOUNTS);
    assertThat(failure(request).violations())
        .singleElement()
        .extracting("field")
        .isEqualTo("subject.project");
  }

  @Test
  void accountsWithTheirHashtagsAreAnUndirectedFile() throws IOException {
    long position = append("uses", post("1", "ada", 10).addHashtags("Bread").setText("yes"));
    GetNetworkRequest.Builder request = request("uses", position);
    request.getSubjectBuilder().setOf(NetworkKind.NETWORK_KIND_ACCOUNT_HASHTAG);

    assertThat(export(request.build(), NetworkFormat.NETWORK_FORMAT_CSV))
        .contains("x:ada,#bread,USE,1.0,,");
    assertThat(export(request.build(), NetworkFormat.NETWORK_FORMAT_GEXF))
        .contains("defaultedgetype=\"undirected\"");
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
    upstream.analysis().down(true);
    try {
      GetNetworkRequest.Builder request = request("without", position);
      assertThat(stub().getNetwork(request.build()).getEdgesCount()).isEqualTo(1);
      request.getSliceBuilder().setQuery("w");
      assertThat(failure(request).reason()).isEqualTo("ANALYSIS_UNAVAILABLE");
    } finally {
      upstream.analysis().down(false);
    }
  }

  @Test
  void anUnknownCorpusIsNotFound() {
    assertThat(failure(request("nowhere", 0)).code()).isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void anEmptyCorpusIsAnEmptyNetwork() {
    long position = upstream.append("empty", Events.corpusCreated());

    GetNetworkResponse answer = stub().getNetwork(request("empty", position).build());
    assertThat(answer.getNodesCount()).isZero();
    assertThat(answer.getAsOf().getPosition()).isEqualTo(position);
  }

  @Test
  void aPositionThatDoesNotComeIsUnavailable() {
    append("waits", post("1", "ada", 10).addMentions(id("ben")));
    assertThatThrownBy(() ->
            stub()
                .withDeadlineAfter(300, TimeUnit.MILLISECONDS)
                .getNetwork(request("waits", 1_000_000).build()))
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageMatching("(?s).*(UNAVAILABLE|DEADLINE_EXCEEDED).*");
  }

  @Test
  void aDeletedCorpusIsGone() {
    append("short-lived", post("1", "ada", 10).addMentions(id("ben")));
    long position = upstream.append("short-lived", Events.corpusDeleted());

    assertThat(failure(request("short-lived", position)).code()).isEqualTo(Code.NOT_FOUND);
  }

  @Test
  void aDeletedAuthorLeavesTheNetwork() {
    long first = append("deletes", post("1", "ada", 10).addMentions(id("ben")));
    append("deletes", post("2", "cat", 20).addMentions(id("ben")));
    long position = upstream.append("deletes", Events.authorDeleted("x:ada", first));

    assertThat(stub().getNetwork(request("deletes", position).build()).getEdgesList())
        .extracting(Edge::getSource)
        .containsExactly("x:cat");
  }

  @Test
  void theSecondAnswerComesFromTheCacheAndIsTheSame() throws IOException, InterruptedException {
    long position = upstream.appendAll("cached", lively(500, 40, 5));
    GetNetworkResponse first = stub().getNetwork(request("cached", position).build());
    double hits = service.answers("hit");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    GetNetworkResponse again = stub().getNetwork(request("cached", position).build());
    while (service.answers("hit") == hits && System.nanoTime() < end) {
      again = stub().getNetwork(request("cached", position).build());
    }

    assertThat(service.answers("hit")).isGreaterThan(hits);
    assertThat(again).isEqualTo(first);

    append("cached", post("more", "new", 10).addMentions(id("newer")));
    GetNetworkResponse later = stub().getNetwork(request("cached", position + 1).build());
    assertThat(later.getTotal().getNodes()).isEqualTo(first.getTotal().getNodes() + 2);
  }

  @Test
  void measuresAreThereWhereTheyAreAskedFor() {
    long position = upstream.appendAll("asked", lively(500, 40, 5));
    GetNetworkResponse bare = stub().getNetwork(request("asked", position).build());
    GetNetworkResponse asked =
        stub()
            .getNetwork(
                request("asked", position)
                    .addMeasures(NodeMeasure.NODE_MEASURE_BETWEENNESS)
                    .addMeasures(NodeMeasure.NODE_MEASURE_HITS)
                    .build());

    assertThat(bare.getNodesList()).noneMatch(node -> node.hasBetweenness() || node.hasHub());
    assertThat(bare.getMethod().hasPaths()).isFalse();
    assertThat(asked.getNodesList())
        .allMatch(
            node -> node.hasBetweenness() && node.hasBetweennessError() && node.hasAuthority())
        .noneMatch(node -> node.hasCloseness() || node.hasCore() || node.hasClustering())
        .anyMatch(node -> node.getBetweenness() > 0);
    assertThat(asked.getMethod().getPaths().getSources())
        .isEqualTo((int) asked.getTotal().getNodes());
    assertThat(asked.getMethod().getPaths().getErrorBound()).isZero();
    assertThat(asked.getMethod().getPaths().getConfidence()).isEqualTo(0.95);
  }

  @Test
  void anExportHoldsTheSameNetwork() throws IOException {
    long position = upstream.appendAll("exports", lively(2000, 300, 6));
    GetNetworkRequest request = request("exports", position).setLimit(200).build();
    GetNetworkResponse answer = stub().getNetwork(request);

    String csv = export(request, NetworkFormat.NETWORK_FORMAT_CSV);
    assertThat(csv.lines()).hasSize(1 + answer.getEdgesCount());
    assertThat(export(request, NetworkFormat.NETWORK_FORMAT_NDJSON).lines())
        .hasSize(1 + answer.getNodesCount() + answer.getEdgesCount());
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
        .hasMessageContaining("must be GEXF, GRAPHML, CSV or NDJSON");
  }

  @Test
  void theServiceIsReadyAndMeasuresItself() throws IOException, InterruptedException {
    long position = append("measures", post("1", "ada", 10).addMentions(id("ben")));
    stub().getNetwork(request("measures", position).build());

    assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(service.get("/q/metrics").body())
        .contains("chancery_network_build_seconds_count{stage=\"layout\"")
        .contains("chancery_network_interactions ")
        .contains("chancery_query_seconds_count{method=\"GetNetwork\"")
        .contains("chancery_follower_lag_events");
  }

  private GraphServiceGrpc.GraphServiceBlockingStub stub() {
    return service.stub(GraphServiceGrpc::newBlockingStub);
  }

  private ChanceryException failure(GetNetworkRequest.Builder request) {
    return RunningGraph.failure(() -> stub().getNetwork(request.build()));
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

  private long append(String corpus, Post.Builder post) {
    return upstream.append(corpus, post);
  }

  private static GetNetworkRequest.Builder request(String corpus, long minPosition) {
    GetNetworkRequest.Builder request = GetNetworkRequest.newBuilder().setSeed(1);
    request.getSliceBuilder().setCorpus(corpus).setMinPosition(minPosition);
    return request;
  }
}
