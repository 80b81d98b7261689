package chancery.graph.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorDirectoryTest {

  private static final ActorDirectory ACTORS =
      new ActorDirectory(
          List.of(
              actor("mfa-osterland", account("x", "x:7", "MFA_Osterland")),
              actor("embassy", account("x", null, "OsterlandEmbassy")),
              actor("also-embassy", account("mastodon", null, "OsterlandEmbassy"))));

  @Test
  void anAccountOfKnownIdBelongsToItsActorWhateverItsHandle() {
    assertThat(owner("x:7", "Renamed")).isEqualTo("mfa-osterland");
    assertThat(owner("x:7", null)).isEqualTo("mfa-osterland");
    assertThat(owner("x:8", "MFA_Osterland")).isNull();
  }

  @Test
  void anAccountOfUnknownIdBelongsToWhoseHandleItHasOnThatPlatform() {
    assertThat(owner("x:9", "osterlandembassy")).isEqualTo("embassy");
    assertThat(owner("mastodon:9", "OSTERLANDEMBASSY")).isEqualTo("also-embassy");
    assertThat(owner("bluesky:9", "OsterlandEmbassy")).isNull();
  }

  @Test
  void anAccountOfWhichOnlyTheHandleIsKnownBelongsToWhoseHandleItIs() {
    assertThat(owner("x:@mfa_osterland", null)).isEqualTo("mfa-osterland");
    assertThat(owner("x:@osterlandembassy", "OsterlandEmbassy")).isEqualTo("embassy");
    assertThat(owner("x:@nobody", null)).isNull();
  }

  @Test
  void actorsAreToldById() {
    assertThat(ACTORS.all().stream().map(Actor::getId))
        .containsExactly("also-embassy", "embassy", "mfa-osterland");
    assertThat(ACTORS.find("embassy")).isNotNull();
    assertThat(ACTORS.find("other")).isNull();
  }

  private static @Nullable String owner(String account, @Nullable String handle) {
    Actor owner = ACTORS.owner(account, handle);
    return owner == null ? null : owner.getId();
  }

  private static Actor actor(String id, Account account) {
    return Actor.newBuilder().setId(id).setName(id).addAccounts(account).build();
  }

  private static Account account(String platform, @Nullable String id, String handle) {
    Account.Builder account = Account.newBuilder().setPlatform(platform).setHandle(handle);
    if (id != null) {
      account.setId(id);
    }
    return account.build();
  }
}
