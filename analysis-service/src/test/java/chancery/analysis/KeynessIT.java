package chancery.analysis;

import static chancery.analysis.RunningAnalysis.fails;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.ContentServiceGrpc;
import chancery.analysis.v1.KeynessDimension;
import chancery.analysis.v1.KeynessItem;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.KeynessResponse;
import chancery.kit.testing.TestLog;
import chancery.slice.v1.Slice;
import com.google.rpc.Code;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What marks off the words and hashtags of one slice from another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeynessIT {

  private static final int SAMPLE = 20_000;

  private final TestLog log = new TestLog();
  private final RunningAnalysis analysis;

  KeynessIT() throws IOException, InterruptedException {
    InventedTalks.ira(log, SAMPLE);
    InventedTalks.talks(log);
    analysis = new RunningAnalysis(log, "-Xmx384m");
  }

  @AfterAll
  void stop() throws InterruptedException {
    analysis.close();
  }

  private ContentServiceGrpc.ContentServiceBlockingStub stub() {
    return analysis.content();
  }

  private Slice.Builder slice(String corpus) {
    return analysis.slice(corpus);
  }

  @Test
  void aSliceIsMarkedOffByItsHashtags() {
    KeynessRequest request =
        KeynessRequest.newBuilder()
            .setSlice(slice("ira").setQuery("hashtag:news"))
            .setDimension(KeynessDimension.KEYNESS_DIMENSION_HASHTAG)
            .build();
    KeynessResponse keyness = stub().keyness(request);

    assertThat(keyness.getTotal() + keyness.getAgainstTotal()).isEqualTo(SAMPLE);
    assertThat(keyness.getItemsList())
        .filteredOn(item -> item.getValue().equals("news"))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.getPosts()).isEqualTo(keyness.getTotal());
          assertThat(item.getAgainstPosts()).isZero();
          assertThat(item.getP()).isEqualTo(0.0001);
        });
    assertThat(keyness.getItemsList())
        .extracting(KeynessItem::getZ)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a))
        .allMatch(z -> z > 0);
    assertThat(keyness.getAgainstItemsList()).allMatch(item -> item.getLogOdds() < 0);
  }

  @Test
  void aSliceIsHeldAgainstAnother() {
    KeynessRequest.Builder request =
        KeynessRequest.newBuilder()
            .setSlice(slice("talks").setQuery("lang:en"))
            .setAgainst(Slice.newBuilder().setQuery("lang:ru"))
            .setMinPosts(1);
    KeynessResponse keyness = stub().keyness(request.build());

    assertThat(keyness.getAgainstTotal()).isEqualTo(2);
    assertThat(keyness.getItemsList()).extracting(KeynessItem::getValue).contains("hackers");
    assertThat(keyness.getAgainstItemsList()).extracting(KeynessItem::getValue).contains("хакеры");
    fails(
        () -> stub().keyness(request.clearAgainst().setSlice(slice("talks")).build()),
        Code.INVALID_ARGUMENT,
        "nothing is left");
  }
}
