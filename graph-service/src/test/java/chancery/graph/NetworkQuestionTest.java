package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.community.LeidenMethod;
import chancery.graph.v1.CommunityQuality;
import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NodeMeasure;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NetworkQuestionTest {

  private static final NetworkLimits LIMITS =
      new Limits(
          500,
          50_000,
          1000,
          100,
          64,
          OptionalInt.empty(),
          1000,
          100,
          120,
          100,
          100,
          1,
          Duration.ofSeconds(1),
          Duration.ZERO);

  private record Limits(
      int defaultLimit,
      int largestLimit,
      double highestResolution,
      int mostRuns,
      int pathSources,
      OptionalInt interactions,
      int commonNeighbours,
      int together,
      int windows,
      int posts,
      int largestAnswer,
      int builders,
      Duration deadline,
      Duration corpusWait)
      implements NetworkLimits {}

  @Test
  void whatIsLeftOutHasDefaults() {
    NetworkQuestion question = NetworkQuestion.of(request().build(), LIMITS);

    assertThat(question.slice().subject().canonicalKinds()).hasSize(4);
    assertThat(question.method().limit()).isEqualTo(500);
    assertThat(question.method().leiden()).isEqualTo(LeidenMethod.modularity(1, 0));
  }

  @Test
  void saidOrLeftOutADefaultIsTheSameQuestion() {
    GetNetworkRequest.Builder said =
        request()
            .setLimit(500)
            .setResolution(1)
            .addKinds(InteractionKind.INTERACTION_KIND_QUOTE)
            .addKinds(InteractionKind.INTERACTION_KIND_MENTION)
            .addKinds(InteractionKind.INTERACTION_KIND_REPLY)
            .addKinds(InteractionKind.INTERACTION_KIND_REPOST)
            .addKinds(InteractionKind.INTERACTION_KIND_REPOST);
    said.getSliceBuilder()
        .setMinPosition(7)
        .setMaxStaleness(com.google.protobuf.Duration.newBuilder().setSeconds(5));

    assertThat(NetworkQuestion.of(said.build(), LIMITS).canonical())
        .isEqualTo(NetworkQuestion.of(request().build(), LIMITS).canonical());
  }

  @Test
  void measuresAreThoseAskedForInOneOrder() {
    NetworkQuestion question =
        NetworkQuestion.of(
            request()
                .addMeasures(NodeMeasure.NODE_MEASURE_CORE)
                .addMeasures(NodeMeasure.NODE_MEASURE_HITS)
                .addMeasures(NodeMeasure.NODE_MEASURE_CORE)
                .build(),
            LIMITS);

    assertThat(question.method().pathSources()).isEqualTo(64);
    assertThat(question.canonical().getMeasuresList())
        .containsExactly(NodeMeasure.NODE_MEASURE_HITS, NodeMeasure.NODE_MEASURE_CORE);
  }

  @Test
  void whatIsOutOfBoundsIsRefusedByName() {
    refused(request().setLimit(50_001), "limit");
    refused(request().setLimit(-1), "limit");
    refused(request().setResolution(0), "resolution");
    refused(request().setResolution(Double.NaN), "resolution");
    refused(request().setResolution(1001), "resolution");
    refused(request().setQuality(CommunityQuality.COMMUNITY_QUALITY_CPM), "resolution");
    refused(request().setRuns(101), "runs");
    refused(request().setRuns(-1), "runs");
    refused(request().addKindsValue(99), "kinds");
    refused(request().addMeasuresValue(99), "measures");
    refused(request().setByValue(99), "by");
    refused(request().setBy(GroupBy.GROUP_BY_ATTRIBUTE).setAttribute("side"), "by");
    refused(request().setAttribute("side"), "attribute");
    refused(GetNetworkRequest.newBuilder(), "slice.corpus");
    GetNetworkRequest.Builder backwards = request();
    backwards.getSliceBuilder().getFromBuilder().setSeconds(5);
    backwards.getSliceBuilder().getToBuilder().setSeconds(5);
    refused(backwards, "slice.to");
  }

  private static void refused(GetNetworkRequest.Builder request, String field) {
    assertThatThrownBy(() -> NetworkQuestion.of(request.build(), LIMITS))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
              assertThat(refused.violations()).singleElement().extracting("field").isEqualTo(field);
            });
  }

  private static GetNetworkRequest.Builder request() {
    return GetNetworkRequest.newBuilder().setSlice(Slice.newBuilder().setCorpus("demo"));
  }
}
