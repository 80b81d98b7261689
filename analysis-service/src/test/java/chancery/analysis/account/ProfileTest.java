package chancery.analysis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.analysis.account.Profile.Followers;
import chancery.analysis.account.Profile.Handle;
import chancery.analysis.account.Sighting.Form;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private final Profile profile = new Profile();

  @Test
  void activityIsByWeekdayAndHourOfUtc() {
    post("2024-01-01T00:59:59Z", Form.ORIGINAL);
    post("2024-01-01T00:10:00Z", Form.REPLY);
    post("2024-01-07T23:00:00Z", Form.REPOST);

    assertThat(profile.posts(1, 0)).isEqualTo(2);
    assertThat(profile.posts(7, 23)).isEqualTo(1);
    assertThat(profile.posts(7, 22)).isZero();
    assertThat(profile.posts(Form.REPOST)).isEqualTo(1);
    assertThat(profile.replyShare()).isCloseTo(1.0 / 3, within(1e-12));
  }

  @Test
  void interactionsAreThoseOfItsOwnPostsAsFarAsKnown() {
    long at = at("2024-01-01T00:00:00Z");
    profile.post(at, 1, "a", new Sighting(Form.ORIGINAL, 30, 10, 100));
    profile.post(at, 2, "a", new Sighting(Form.QUOTE, 10, 0, 300));
    profile.post(at, 3, "a", new Sighting(Form.REPOST, 5000, 900, 300));
    profile.post(at, 4, "a", new Sighting(Form.REPLY, 8, 0, Sighting.UNKNOWN));
    profile.post(at, 5, "a", new Sighting(Form.REPLY, Sighting.UNKNOWN, Sighting.UNKNOWN, 300));

    assertThat(profile.judged()).isEqualTo(3);
    assertThat(profile.interactionsPerPost()).isEqualTo(16);
    assertThat(profile.interactionRate()).isCloseTo(40 / (2 * 200.0), within(1e-12));
    assertThat(profile.meanFollowers()).isEqualTo(250);
  }

  @Test
  void withoutPostsThereAreNoMeans() {
    assertThat(profile.replyShare()).isNaN();
    assertThat(profile.interactionsPerPost()).isNaN();
    assertThat(profile.followers()).isEmpty();
  }

  @Test
  void followersAreTheFirstAndTheLastOfEachDay() {
    followed("2024-01-02T08:00:00Z", 30);
    followed("2024-01-01T08:00:00Z", 10);
    followed("2024-01-01T20:00:00Z", 20);
    followed("2024-01-02T07:00:00Z", 25);

    assertThat(profile.followers()).extracting(Followers::followers).containsExactly(10L, 20L, 30L);
  }

  @Test
  void aChangeOfHandleIsSeen() {
    Sighting seen = new Sighting(Form.ORIGINAL, 0, 0, 0);
    profile.post(3000, 3, "new", seen);
    profile.post(1000, 1, "old", seen);
    profile.post(2000, 2, "old", seen);
    profile.post(4000, 4, "", seen);
    profile.post(5000, 5, "old", seen);

    assertThat(profile.handles())
        .containsExactly(
            new Handle("old", 1000, 2000, 2),
            new Handle("new", 3000, 3000, 3),
            new Handle("old", 5000, 5000, 5));
  }

  private void post(String time, Form form) {
    profile.post(
        at(time), 1, "a", new Sighting(form, Sighting.UNKNOWN, Sighting.UNKNOWN, Sighting.UNKNOWN));
  }

  private void followed(String time, long followers) {
    profile.post(at(time), 1, "a", new Sighting(Form.ORIGINAL, 0, 0, followers));
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
