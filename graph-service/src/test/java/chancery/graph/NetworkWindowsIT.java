package chancery.graph;

import static chancery.graph.InventedPosts.id;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import chancery.graph.v1.CommunityOrigin;
import chancery.graph.v1.ExportNetworkRequest;
import chancery.graph.v1.GraphServiceGrpc;
import chancery.graph.v1.NetworkFormat;
import chancery.graph.v1.NetworkSubject;
import chancery.graph.v1.NetworkWindow;
import chancery.graph.v1.NetworkWindowsRequest;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.WindowCommunity;
import chancery.graph.v1.WindowLength;
import chancery.kit.testing.Events;
import chancery.kit.testing.RunningService;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of two rings of accounts over the months. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkWindowsIT {

  private final RunningGraph graph;
  private final Upstream upstream;
  private final RunningService service;
  private int number;

  NetworkWindowsIT() throws IOException, InterruptedException {
    graph = new RunningGraph("-Xmx160m", "chancery.network.windows", "12");
    upstream = graph.upstream();
    service = graph.service();
  }

  @AfterAll
  void stop() throws InterruptedException {
    graph.close();
  }

  /** January: abc and def; February: abc with g, and hij; April: abc alone. */
  private long rings(String corpus) {
    said(corpus, "2024-01-10", "ab bc ca de ef fd");
    said(corpus, "2024-02-10", "ab bc ca ag hi ij jh");
    return said(corpus, "2024-04-30", "ab bc ca");
  }

  private long said(String corpus, String day, String pairs) {
    long second = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    long position = 0;
    for (String pair : pairs.split(" ")) {
      position =
          upstream.append(
              corpus,
              post("p" + number++, pair.substring(0, 1), second)
                  .setText("said")
                  .addMentions(id(pair.substring(1))));
    }
    return position;
  }

  @Test
  void nodesAndCommunitiesAreFollowedFromWindowToWindow() {
    NetworkWindowsResponse answer = windows(request("rings", rings("rings")));

    assertThat(answer.getItemsList())
        .extracting(
            window -> Timestamps.toString(window.getFrom()),
            NetworkWindow::getNodes,
            NetworkWindow::getStayed,
            NetworkWindow::getCame,
            NetworkWindow::getLeft,
            NetworkWindow::getCommunities)
        .containsExactly(
            tuple("2024-01-01T00:00:00Z", 6L, 0L, 6L, 0L, 2L),
            tuple("2024-02-01T00:00:00Z", 7L, 3L, 4L, 3L, 2L),
            tuple("2024-03-01T00:00:00Z", 0L, 0L, 0L, 7L, 0L),
            tuple("2024-04-01T00:00:00Z", 3L, 0L, 3L, 0L, 1L));
    NetworkWindow february = answer.getItems(1);
    assertThat(february.getLargestList())
        .extracting(WindowCommunity::getName, WindowCommunity::getNodes)
        .containsExactly(tuple("0", 4L), tuple("2", 3L));
    assertThat(february.getLargest(0).getOriginsList())
        .containsExactly(
            CommunityOrigin.newBuilder().setName("0").setShared(3).setSimilarity(0.75).build());
    assertThat(february.getLargest(1).getOriginsList()).isEmpty();
    assertThat(february.getEndedList()).containsExactly("1");
    assertThat(answer.getItems(0).getLeadingCameList()).hasSize(3);
    assertThat(answer.getItems(0).getLeadingLeftList()).isEmpty();
    assertThat(february.getLeadingCameList())
        .hasSize(3)
        .noneMatch(answer.getItems(0).getLargest(0).getLeadingList()::contains);
    assertThat(february.getLeadingLeftList())
        .containsExactlyInAnyOrderElementsOf(answer.getItems(0).getLargest(1).getLeadingList());
    assertThat(answer.getItems(2).getEndedList()).containsExactly("0", "2");
    assertThat(answer.getItems(3).getLargest(0).getName()).isEqualTo("3");
    assertThat(answer.getTotal()).isEqualTo(4);
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(16);
    assertThat(answer.getEvidence().getParametersList())
        .extracting("name")
        .containsExactly("kinds", "bucket", "quality", "resolution", "runs", "seed", "threshold");
  }

  @Test
  void aSliceCutsTheWindowsAtItsEnds() {
    NetworkWindowsRequest.Builder request = request("cut", rings("cut"));
    request.setBucket(WindowLength.WINDOW_LENGTH_YEAR);
    request.getSliceBuilder().setQuery("said").setFrom(Timestamps.fromSeconds(1_706_745_600));

    NetworkWindowsResponse answer = windows(request);

    assertThat(answer.getItemsList()).hasSize(1);
    assertThat(answer.getItems(0).getNodes()).isEqualTo(7);
    assertThat(answer.getEvidence().getConsidered()).isEqualTo(10);
  }

  @Test
  void aFileTellsWhenNodesAndEdgesAreThere() {
    ExportNetworkRequest.Builder export =
        ExportNetworkRequest.newBuilder()
            .setFormat(NetworkFormat.NETWORK_FORMAT_GEXF)
            .setBucket(WindowLength.WINDOW_LENGTH_MONTH);
    export.getNetworkBuilder().setSlice(request("dated", rings("dated")).getSlice());

    String gexf = exported(export);

    assertThat(gexf)
        .contains("mode=\"dynamic\" timeformat=\"date\"")
        .contains("<spell start=\"2024-01-01\" end=\"2024-02-29\"")
        .contains("<spell start=\"2024-04-01\" end=\"2024-04-30\"");
    assertThat(gexf.split("<spell ", -1)).hasSize(1 + 3 * 2 + 7 + 3 * 2 + 7);
    assertThatThrownBy(() -> exported(export.setFormat(NetworkFormat.NETWORK_FORMAT_CSV)))
        .hasMessageContaining("bucket");
  }

  private String exported(ExportNetworkRequest.Builder export) {
    StringBuilder file = new StringBuilder();
    service
        .stub(GraphServiceGrpc::newBlockingStub)
        .exportNetwork(export.build())
        .forEachRemaining(part -> file.append(part.getChunk().toStringUtf8()));
    return file.toString();
  }

  @Test
  void whatCannotBeAskedForIsTold() {
    long position = rings("refused");

    assertThatThrownBy(
            () -> windows(request("refused", position).setBucket(WindowLength.WINDOW_LENGTH_DAY)))
        .hasMessageContaining("chancery.network.windows");
    assertThatThrownBy(() -> windows(request("refused", position).setThreshold(1)))
        .hasMessageContaining("threshold");
    assertThatThrownBy(() ->
            windows(
                request("refused", position)
                    .setSubject(NetworkSubject.newBuilder().setImported("any"))))
        .hasMessageContaining("without time");
  }

  @Test
  void anEmptyCorpusHasNoWindows() {
    long position = upstream.append("empty", Events.corpusCreated());

    assertThat(windows(request("empty", position)).getItemsList()).isEmpty();
  }

  private static NetworkWindowsRequest.Builder request(String corpus, long position) {
    return NetworkWindowsRequest.newBuilder()
        .setSlice(Slice.newBuilder().setCorpus(corpus).setMinPosition(position));
  }

  private NetworkWindowsResponse windows(NetworkWindowsRequest.Builder request) {
    return service.stub(GraphServiceGrpc::newBlockingStub).networkWindows(request.build());
  }
}
