package chancery.analysis.live;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.CurrentBurst;
import chancery.analysis.v1.CurrentBurstsRequest;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.slice.v1.AsOf;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BurstWatchTest {

  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2024-05-01T12:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final Watch clock = new Watch();
  private final SentMessages sent = new SentMessages();
  private final List<CurrentBurstsRequest> looks = new ArrayList<>();
  private final List<String> bursting = new ArrayList<>();
  private final LiveChannel live = new LiveChannel(sent, 20, 100);
  private Duration cost = Duration.ZERO;
  private long total = 100;

  private final BurstWatch watch =
      new BurstWatch(
          this::look,
          live,
          new BurstWatch.Settings(
              Duration.ofSeconds(15),
              10,
              6,
              5,
              List.of(
                  BurstDimension.BURST_DIMENSION_HASHTAG, BurstDimension.BURST_DIMENSION_AUTHOR)),
          clock);

  private CurrentBurstsResponse look(CurrentBurstsRequest request) {
    looks.add(request);
    clock.now = clock.now.plus(cost);
    CurrentBurstsResponse.Builder found =
        CurrentBurstsResponse.newBuilder()
            .setFrom(Timestamps.subtract(request.getAt(), Durations.fromHours(1)))
            .setTo(request.getAt())
            .setTotal(total)
            .setAsOf(AsOf.newBuilder().setPosition(12));
    if (request.getDimension() == BurstDimension.BURST_DIMENSION_HASHTAG) {
      bursting.forEach(value ->
          found.addItems(
              CurrentBurst.newBuilder()
                  .setValue(value)
                  .setLabel(value.toUpperCase(Locale.ROOT))
                  .setPosts(37)
                  .setExpected(2.5)
                  .setStrength(9.5)
                  .setPostsLink("/v1/corpora/demo/posts")));
    }
    return found.build();
  }

  /** New posts come after a while, and the watch looks round. */
  private void postsAfter(Duration pause) throws InterruptedException {
    clock.now = clock.now.plus(pause);
    live.visible("demo", 12, 1, List.of());
    sent.all.clear();
    watch.round();
  }

  @Test
  void aBurstIsToldOnceWhenItStarts() throws InterruptedException {
    bursting.add("flood");
    postsAfter(Duration.ZERO);
    assertThat(sent.all)
        .containsExactly(
            "chancery:live:demo {\"event\":\"burst\",\"position\":12,\"dimension\":\"hashtag\","
                + "\"value\":\"flood\",\"label\":\"FLOOD\",\"posts\":37,\"expected\":2.5,\"strength\":9.5,"
                + "\"from\":\"2024-05-01T11:00:00Z\",\"to\":\"2024-05-01T12:00:00Z\","
                + "\"postsLink\":\"/v1/corpora/demo/posts\"}");

    bursting.add("storm");
    postsAfter(Duration.ofMinutes(1));
    assertThat(sent.all).singleElement().asString().contains("storm");
    postsAfter(Duration.ofMinutes(50));
    assertThat(sent.all).isEmpty();
  }

  @Test
  void aBurstThatNobodyCouldHearIsToldAgainThoughNothingIsNew() throws InterruptedException {
    bursting.add("flood");
    sent.heard = false;
    postsAfter(Duration.ZERO);
    sent.all.clear();

    sent.heard = true;
    clock.now = clock.now.plusSeconds(15);
    watch.round();
    assertThat(sent.all).singleElement().asString().contains("flood");
    postsAfter(Duration.ofMinutes(1));
    assertThat(sent.all).isEmpty();
  }

  @Test
  void aBurstThatWasGoneForAnHourMayStartAgain() throws InterruptedException {
    bursting.add("flood");
    postsAfter(Duration.ZERO);
    bursting.clear();
    postsAfter(Duration.ofMinutes(40));
    bursting.add("flood");
    postsAfter(Duration.ofMinutes(10));
    assertThat(sent.all).isEmpty();

    bursting.clear();
    postsAfter(Duration.ofMinutes(61));
    bursting.add("flood");
    postsAfter(Duration.ofMinutes(1));
    assertThat(sent.all).hasSize(1);
  }

  @Test
  void aCorpusRestsBetweenTwoLooksAndIsLeftAloneWhereNothingIsNew() throws InterruptedException {
    postsAfter(Duration.ZERO);
    postsAfter(Duration.ofSeconds(14));
    assertThat(looks).hasSize(2);
    clock.now = clock.now.plusSeconds(1);
    watch.round();
    assertThat(looks).hasSize(4);
    clock.now = clock.now.plusSeconds(60);
    watch.round();
    assertThat(looks).hasSize(4);
  }

  @Test
  void whatTakesLongIsDoneLessOften() throws InterruptedException {
    cost = Duration.ofSeconds(2);
    postsAfter(Duration.ZERO);
    postsAfter(Duration.ofSeconds(79));
    assertThat(looks).hasSize(2);
    postsAfter(Duration.ofSeconds(1));
    assertThat(looks).hasSize(4);
  }

  @Test
  void anHourOfTooFewPostsIsNotLookedAtFurther() throws InterruptedException {
    total = 9;
    postsAfter(Duration.ZERO);
    assertThat(looks)
        .singleElement()
        .satisfies(look -> {
          assertThat(look.getSlice().getCorpus()).isEqualTo("demo");
          assertThat(look.getMinPosts()).isEqualTo(10);
          assertThat(look.getWarmUp()).isEqualTo(6);
          assertThat(look.getLimit()).isEqualTo(5);
          assertThat(look.getAt()).isEqualTo(Timestamps.fromMillis(clock.now.toEpochMilli()));
        });
  }
}
