package chancery.ingest.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.log.v1.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountAddressTest {

  @ParameterizedTest
  @CsvSource({
    "X, https://x.com/mfa, x, mfa",
    "twitter, https://twitter.com/@mfa?lang=en, x, mfa",
    "'', https://mobile.twitter.com/mfa/, x, mfa",
    "'', x.com/mfa, x, mfa",
    "Facebook, https://www.facebook.com/pages/mfa/12345, facebook, mfa",
    "Youtube, https://www.youtube.com/user/mfa, youtube, mfa",
    "YouTube, https://www.youtube.com/@mfa, youtube, mfa",
    "LinkedIn, https://www.linkedin.com/company/mfa/about/, linkedin, mfa",
    "'', https://t.me/s/mfa, telegram, mfa",
    "'', https://bsky.app/profile/mfa.example.org, bluesky, mfa.example.org",
    "mastodon, https://social.example.org/@mfa, mastodon, mfa@social.example.org",
    "'', https://www.flickr.com/photos/mfa/, flickr, mfa",
  })
  void theHandleIsTakenFromTheAddress(String platform, String url, String known, String handle) {
    assertThat(AccountAddress.of(platform, "", "", url))
        .isEqualTo(Account.newBuilder().setPlatform(known).setHandle(handle).build());
  }

  @Test
  void addressesThatHoldANumberGiveAnId() {
    assertThat(AccountAddress.of("YouTube", "", "", "https://www.youtube.com/channel/UC12").getId())
        .isEqualTo("youtube:UC12");
    assertThat(
            AccountAddress.of("", "", "", "https://www.facebook.com/profile.php?id=9&ref=x")
                .getId())
        .isEqualTo("facebook:9");
  }

  @Test
  void aNativeIdGetsItsPlatformOnce() {
    assertThat(AccountAddress.of("x", "7", "a", "").getId()).isEqualTo("x:7");
    assertThat(AccountAddress.of("x", "x:7", "a", "").getId()).isEqualTo("x:7");
  }

  @ParameterizedTest
  @CsvSource({
    "'', https://example.org/mfa, map or name the platform",
    "x, https://x.com/, names no account",
    "x, 'http://x.com/a b', is no address",
  })
  void whatNamesNoAccountSaysWhy(String platform, String url, String reason) {
    assertThatThrownBy(() -> AccountAddress.of(platform, "", "", url))
        .isInstanceOf(BadActor.class)
        .hasMessageContaining(reason);
  }
}
