package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.v1.GetNetworkRequest;
import chancery.graph.v1.InteractionKind;
import chancery.kit.error.ChanceryException;
import chancery.slice.v1.Slice;
import com.google.protobuf.Timestamp;
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
          OptionalInt.empty(),
          100,
          100,
          1,
          Duration.ofSeconds(1),
          Duration.ZERO);

  private record Limits(
      int defaultLimit,
      int largestLimit,
      double highestResolution,
      OptionalInt interactions,
      int posts,
      int largestAnswer,
      int builders,
      Duration deadline,
      Duration corpusWait)
      implements NetworkLimits {}

  @Test
  void whatIsLeftOutHasDefaults() {
    NetworkQuestion question = NetworkQuestion.of(request().build(), LIMITS);

    assertThat(question.kinds()).hasSize(4);
    assertThat(question.method().limit()).isEqualTo(500);
    assertThat(question.method().resolution()).isEqualTo(1);
    assertThat(question.maxStaleness()).isZero();
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
  void anAnswerThatMustIncludeAPositionMayNotBeStale() {
    GetNetworkRequest.Builder request = request();
    request
        .getSliceBuilder()
        .setMaxStaleness(com.google.protobuf.Duration.newBuilder().setSeconds(5));
    assertThat(NetworkQuestion.of(request.build(), LIMITS).maxStaleness()).hasSeconds(5);

    request.getSliceBuilder().setMinPosition(7);
    assertThat(NetworkQuestion.of(request.build(), LIMITS).maxStaleness()).isZero();
  }

  @Test
  void boundsAreRoundedUpToTheMillisecond() {
    GetNetworkRequest.Builder request = request();
    request.getSliceBuilder().setFrom(Timestamp.newBuilder().setSeconds(2).setNanos(1));

    assertThat(NetworkQuestion.of(request.build(), LIMITS).fromMillis()).isEqualTo(2001);
  }

  @Test
  void whatIsOutOfBoundsIsRefusedByName() {
    refused(request().setLimit(50_001), "limit");
    refused(request().setLimit(-1), "limit");
    refused(request().setResolution(0), "resolution");
    refused(request().setResolution(Double.NaN), "resolution");
    refused(request().setResolution(1001), "resolution");
    refused(request().addKindsValue(99), "kinds");
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
