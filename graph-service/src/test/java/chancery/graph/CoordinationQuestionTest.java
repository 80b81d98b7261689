package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.share.Layer;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.ShareLayer;
import chancery.kit.error.ChanceryException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CoordinationQuestionTest {

  private static final CoordinationLimits LIMITS = limits(Map.of());

  @Test
  void whatIsNotSaidIsAsInCooRTweetAndInTheUsualLayers() {
    CoordinationQuestion question = CoordinationQuestion.of(request().build(), LIMITS);

    assertThat(question.layers())
        .containsExactly(Layer.LINK, Layer.HASHTAGS, Layer.REPOST, Layer.TEXT, Layer.MEDIA);
    assertThat(question.settings().window()).isEqualTo(10_000);
    assertThat(question.minParticipation()).isEqualTo(2);
    assertThat(question.edgeWeight()).hasValue(0.5);
    assertThat(question.leastLayers()).isEqualTo(1);
    assertThat(question.nearest()).isEqualTo(100);
    assertThat(question.limit()).isEqualTo(20);
  }

  @Test
  void equalQuestionsAreOneQuestion() {
    DetectRequest.Builder written =
        request()
            .addLayers(ShareLayer.SHARE_LAYER_TEXT)
            .addLayers(ShareLayer.SHARE_LAYER_LINK)
            .addLayers(ShareLayer.SHARE_LAYER_TEXT)
            .setWindow(10)
            .setEdgeWeight(0.5)
            .setLimit(20);
    written.getSliceBuilder().setMinPosition(7);
    DetectRequest.Builder shorter =
        request().addLayers(ShareLayer.SHARE_LAYER_LINK).addLayers(ShareLayer.SHARE_LAYER_TEXT);

    assertThat(CoordinationQuestion.of(written.build(), LIMITS).canonical())
        .isEqualTo(CoordinationQuestion.of(shorter.build(), LIMITS).canonical());
  }

  @Test
  void aWindowOfNoTimeIsAWindow() {
    assertThat(CoordinationQuestion.of(request().setWindow(0).build(), LIMITS).window()).isZero();
  }

  @Test
  void whatIsOutOfBoundsIsNamed() {
    refused("slice.corpus", DetectRequest.newBuilder());
    refused("window", request().setWindow(86_401));
    refused("window", request().setWindow(-1));
    refused("minParticipation", request().setMinParticipation(-1));
    refused("edgeWeight", request().setEdgeWeight(1.1));
    refused("edgeWeight", request().setEdgeWeight(Double.NaN));
    refused("edgeWeight", request().setEdgeWeight(0.5).setEveryEdge(true));
    refused("leastLayers", request().setLeastLayers(6));
    refused("nearest", request().setNearest(1001));
    refused("limit", request().setLimit(201));
    refused("similarity", request().setSimilarity(0.7));
    refused("similarity", copies().setSimilarity(0.49));
    refused("similarity", copies().setSimilarity(1.01));
    refused("layers", request().addLayers(ShareLayer.SHARE_LAYER_UNSPECIFIED));
  }

  @Test
  void everyLimitHasASetting() {
    CoordinationLimits limits =
        limits(
            Map.ofEntries(
                Map.entry("chancery.coordination.largest-answer", "10"),
                Map.entry("chancery.coordination.shares", "1"),
                Map.entry("chancery.coordination.longest-window", "2"),
                Map.entry("chancery.coordination.most-nearest", "3"),
                Map.entry("chancery.coordination.default-limit", "4"),
                Map.entry("chancery.coordination.largest-limit", "5"),
                Map.entry("chancery.coordination.members", "6"),
                Map.entry("chancery.coordination.edges", "7"),
                Map.entry("chancery.coordination.objects", "8"),
                Map.entry("chancery.coordination.bounded", "9"),
                Map.entry("chancery.coordination.compared", "11"),
                Map.entry("chancery.coordination.texts", "12"),
                Map.entry("chancery.coordination.versions", "13"),
                Map.entry("chancery.coordination.followed", "14")));

    assertThat(limits.largestAnswer()).isEqualTo(10);
    assertThat(limits.mostShares()).isEqualTo(1);
    assertThat(limits.longestWindow()).isEqualTo(2);
    assertThat(limits.mostNearest()).isEqualTo(3);
    assertThat(limits.defaultLimit()).isEqualTo(4);
    assertThat(limits.largestLimit()).isEqualTo(5);
    assertThat(limits.members()).isEqualTo(6);
    assertThat(limits.edges()).isEqualTo(7);
    assertThat(limits.objects()).isEqualTo(8);
    assertThat(limits.bounded()).isEqualTo(9);
    assertThat(limits.compared()).isEqualTo(11);
    assertThat(limits.texts()).isEqualTo(12);
    assertThat(limits.versions()).isEqualTo(13);
    assertThat(limits.followed()).isEqualTo(14);
    assertThat(LIMITS.mostShares()).isEqualTo((int) (Runtime.getRuntime().maxMemory() / 400));
    assertThat(LIMITS.members()).isEqualTo(1000);
    assertThat(LIMITS.edges()).isEqualTo(20_000);
    assertThat(LIMITS.objects()).isEqualTo(3);
    assertThat(LIMITS.bounded()).isEqualTo(10);
    assertThat(LIMITS.compared()).isEqualTo(10_000);
    assertThat(LIMITS.texts()).isEqualTo(50_000);
    assertThat(LIMITS.versions()).isEqualTo(5);
    assertThat(LIMITS.followed()).isEqualTo(200);
  }

  @Test
  void nearCopiesHaveASimilarity() {
    assertThat(CoordinationQuestion.of(copies().build(), LIMITS).leastSimilarity()).isEqualTo(0.7);
    assertThat(CoordinationQuestion.of(request().build(), LIMITS).similarity()).isEmpty();
    assertThat(CoordinationQuestion.of(copies().build(), LIMITS).canonical())
        .isEqualTo(
            CoordinationQuestion.of(copies().setSimilarity(0.7).build(), LIMITS).canonical());
  }

  private static DetectRequest.Builder copies() {
    return request().addLayers(ShareLayer.SHARE_LAYER_NEAR_COPY);
  }

  private static void refused(String field, DetectRequest.Builder request) {
    assertThatThrownBy(() -> CoordinationQuestion.of(request.build(), LIMITS))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            refusal -> assertThat(refusal.violations().getFirst().field()).isEqualTo(field));
  }

  private static DetectRequest.Builder request() {
    DetectRequest.Builder request = DetectRequest.newBuilder();
    request.getSliceBuilder().setCorpus("demo");
    return request;
  }

  private static CoordinationLimits limits(Map<String, String> settings) {
    return Objects.requireNonNull(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withDefaultValues(settings)
            .withMapping(CoordinationLimits.class)
            .build()
            .getConfigMapping(CoordinationLimits.class));
  }
}
