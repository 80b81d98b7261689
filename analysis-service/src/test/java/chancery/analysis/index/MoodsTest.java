package chancery.analysis.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.post.v1.Sentiment;
import org.junit.jupiter.api.Test;

class MoodsTest {

  @Test
  void probabilitiesSurviveAsThousandths() {
    long number = number(0.125f, 0.25f, 0.625f);
    assertThat(SentimentNumber.negative(number)).isEqualTo(125);
    assertThat(SentimentNumber.neutral(number)).isEqualTo(250);
    assertThat(SentimentNumber.positive(number)).isEqualTo(625);
    assertThat(SentimentNumber.score(number)).isEqualTo(500);
    assertThat(SentimentNumber.confidence(number)).isEqualTo(625);
    assertThat(SentimentNumber.sign(number)).isOne();
    assertThat(SentimentNumber.sign(number(1, 0, 0))).isEqualTo(-1);
    assertThat(SentimentNumber.sign(number(0.4f, 0.4f, 0.2f))).isZero();
    assertThat(SentimentNumber.sign(number(0.45f, 0.1f, 0.45f))).isZero();
  }

  /** Scores 1, 0, -0.5 and 0.5: mean 0.25, variance with n-1 of 5/12. */
  @Test
  void meanSharesAndIntervalsAreThoseComputedByHand() {
    MoodTally tally = new MoodTally(1, 0);
    tally.count(0, number(0, 0, 1));
    tally.count(0, number(0, 1, 0));
    tally.count(0, number(0.7f, 0.1f, 0.2f));
    tally.count(0, number(0.2f, 0.1f, 0.7f));
    Moods moods = tally.moods(0);
    assertThat(moods.posts()).isEqualTo(4);
    assertThat(moods.positive()).isEqualTo(2);
    assertThat(moods.negative()).isEqualTo(1);
    assertThat(moods.neutral()).isEqualTo(1);
    assertThat(moods.mean()).isEqualTo(0.25, within(1e-12));
    double half = 1.959964 * Math.sqrt(5 / 12.0 / 4);
    assertThat(moods.meanInterval().low()).isEqualTo(0.25 - half, within(1e-6));
    assertThat(moods.meanInterval().high()).isEqualTo(0.25 + half, within(1e-6));
    // Signs 1, 0, -1, 1: mean 1/4, variance with n-1 of 11/12.
    assertThat(moods.net()).isEqualTo(0.25, within(1e-12));
    assertThat(moods.netInterval().low())
        .isEqualTo(0.25 - 1.959964 * Math.sqrt(11 / 12.0 / 4), within(1e-6));
  }

  @Test
  void anUnsurePostDoesNotCount() {
    MoodTally tally = new MoodTally(1, 0.6);
    tally.count(0, number(0.2f, 0.2f, 0.6f));
    tally.count(0, number(0.2f, 0.201f, 0.599f));
    assertThat(tally.moods(0).posts()).isOne();
  }

  @Test
  void onePostHasNoInterval() {
    MoodTally tally = new MoodTally(1, 0);
    tally.count(0, number(0, 0, 1));
    assertThat(tally.moods(0).meanInterval().low()).isNaN();
    assertThat(tally.moods(0).mean()).isOne();
  }

  private static long number(float negative, float neutral, float positive) {
    return SentimentNumber.of(
        Sentiment.newBuilder()
            .setNegative(negative)
            .setNeutral(neutral)
            .setPositive(positive)
            .build());
  }
}
