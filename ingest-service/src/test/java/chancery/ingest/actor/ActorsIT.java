package chancery.ingest.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.LogFixture;
import chancery.ingest.corpus.Listed;
import chancery.ingest.v1.PutActorsHeader;
import chancery.ingest.v1.PutActorsResponse;
import chancery.ingest.v1.Reject;
import chancery.kit.testing.SampleData;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.log.v1.ActorKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActorsIT {

  private final LogFixture fixture = new LogFixture();

  @BeforeEach
  void makeCorpus() {
    fixture.corpora.put("c");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private PutActorsResponse putJson(boolean replace, String json) {
    return fixture.actors.put(
        PutActorsHeader.newBuilder()
            .setCorpus("c")
            .setMediaType("application/json")
            .setReplace(replace)
            .build(),
        json.getBytes(StandardCharsets.UTF_8));
  }

  private Actor only() {
    return fixture.actors.list("c", 0, "").items().getFirst();
  }

  @Test
  void anActorThatIsThereTakesNewValuesAndKeepsItsOtherAccounts() {
    putJson(
        false,
        """
        [{"id":"mfa","name":"Ministry","kind":"ministry","country":"fr",
          "accounts":[{"platform":"Twitter","handle":"@mfa"},{"platform":"telegram","handle":"mfa_channel"}]}]\
        """);
    PutActorsResponse second =
        putJson(
            false,
            """
            {"id":"mfa","name":"Ministry of Foreign Affairs","accounts":[{"platform":"x","id":"77","handle":"MFA"}]}\
            """);

    assertThat(second.getActors()).isEqualTo(1);
    assertThat(second.getUnchanged()).isZero();
    assertThat(only())
        .isEqualTo(
            Actor.newBuilder()
                .setId("mfa")
                .setName("Ministry of Foreign Affairs")
                .setKind(ActorKind.ACTOR_KIND_MINISTRY)
                .setCountry("FR")
                .addAccounts(Account.newBuilder().setPlatform("x").setId("x:77").setHandle("MFA"))
                .addAccounts(Account.newBuilder().setPlatform("telegram").setHandle("mfa_channel"))
                .build());
    assertThat(fixture.corpora.get("c").getActors()).isEqualTo(1);
  }

  @Test
  void unchangedActorsAddNothingToTheLog() {
    PutActorsResponse first = putJson(false, "{\"name\":\"A\"}\n{\"name\":\"B\"}");
    PutActorsResponse again = putJson(false, "{\"name\":\"A\"}\n{\"name\":\"B\"}");

    assertThat(again.getUnchanged()).isEqualTo(2);
    assertThat(again.getPosition()).isEqualTo(first.getPosition()).isEqualTo(fixture.feed.head());
  }

  @Test
  void replacingDeletesWhatTheBodyDoesNotName() {
    putJson(false, "[{\"name\":\"A\"},{\"name\":\"B\"}]");
    PutActorsResponse replaced = putJson(true, "[{\"name\":\"B\"},{\"name\":\"C\"}]");

    assertThat(replaced.getDeleted()).isEqualTo(1);
    assertThat(fixture.actors.list("c", 0, "").items())
        .extracting(Actor::getId)
        .containsExactly("b", "c");
    assertThat(fixture.corpora.get("c").getActors()).isEqualTo(2);
  }

  @Test
  void actorsAreListedInPagesAndDeletedOneByOne() {
    putJson(false, "[{\"name\":\"A\"},{\"name\":\"B\"},{\"name\":\"C\"}]");
    Listed<Actor> page = fixture.actors.list("c", 2, "");

    assertThat(page.items()).extracting(Actor::getId).containsExactly("a", "b");
    assertThat(fixture.actors.list("c", 2, page.nextPageToken()).items())
        .extracting(Actor::getId)
        .containsExactly("c");
    assertThat(fixture.actors.delete("c", "a")).isEqualTo(fixture.feed.head());
    assertThat(fixture.corpora.get("c").getActors()).isEqualTo(2);
    assertThatThrownBy(() -> fixture.actors.delete("c", "a")).hasMessageContaining("no actor 'a'");
  }

  @Test
  void theCanadianGovernmentsAccountsAreReadWhole() throws IOException {
    PutActorsResponse put =
        fixture.actors.put(
            PutActorsHeader.newBuilder()
                .setCorpus("c")
                .setMediaType("text/csv")
                .putAllParameters(
                    Map.of(
                        "map.name", "Account",
                        "map.platform", "Platform",
                        "map.url", "URL",
                        "map.organisation", "Department",
                        "country", "CA",
                        "kind", "organisation"))
                .build(),
            Files.readAllBytes(SampleData.path("accounts/canada-government.csv")));

    assertThat(put.getReceived()).isEqualTo(1865);
    // One address has a blank in its middle.
    assertThat(put.getRejectsList()).extracting(Reject::getLine).containsExactly(778L);
    // Twelve of the others give an account a second time: with and without www, as Twitter and as
    // X.
    assertThat(put.getAccounts()).isEqualTo(1852);
    Actor minister = fixture.actors.list("c", 1, "prime-minister-of-canad").items().getFirst();
    assertThat(minister.getName()).isEqualTo("Prime Minister of Canada");
    assertThat(minister.getOrganisation()).isEqualTo("Privy Council Office");
    assertThat(minister.getCountry()).isEqualTo("CA");
    assertThat(minister.getAccountsList())
        .contains(
            Account.newBuilder().setPlatform("x").setHandle("CanadianPM").build(),
            Account.newBuilder().setPlatform("facebook").setHandle("CanadianPM").build());
  }

  @Test
  void aBodyThatCannotBeReadChangesNothing() {
    putJson(false, "[{\"name\":\"A\"}]");

    assertThatThrownBy(() -> putJson(true, "[{\"name\":\"B\"}, {\"name\":"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    assertThat(only().getId()).isEqualTo("a");
  }
}
