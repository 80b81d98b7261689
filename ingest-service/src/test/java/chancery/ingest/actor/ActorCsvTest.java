package chancery.ingest.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActorCsvTest {

  private static ActorRoll read(String table, Map<String, String> parameters) throws IOException {
    ActorRoll roll = new ActorRoll(new ActorLimits(10, 512));
    new ActorCsv(parameters).read(new StringReader(table), roll);
    return roll;
  }

  @Test
  void columnsOfTheFieldsOwnNamesNeedNoMapping() throws IOException {
    ActorRoll roll =
        read("name,platform,handle,country\nEmbassy in Kyiv,Twitter,@embassy,se\n", Map.of());

    Actor actor = roll.actors().iterator().next();
    assertThat(actor.getId()).isEqualTo("embassy-in-kyiv");
    assertThat(actor.getCountry()).isEqualTo("SE");
    assertThat(actor.getAccountsList())
        .containsExactly(Account.newBuilder().setPlatform("x").setHandle("embassy").build());
  }

  @Test
  void rowsOfOneActorBecomeOneActorWithAllAccounts() throws IOException {
    ActorRoll roll =
        read(
            "id,name,platform,accountId,handle\nA1,Jane Doe,x,42,jane\nA1,Jane Doe,mastodon,,jane@example.org\nA1,Jane Doe,x,,JANE\n",
            Map.of("kind", "person"));

    assertThat(roll.received()).isEqualTo(3);
    assertThat(roll.actors()).hasSize(1);
    assertThat(roll.actors().iterator().next().getAccountsList())
        .containsExactly(
            Account.newBuilder().setPlatform("x").setId("x:42").setHandle("JANE").build(),
            Account.newBuilder().setPlatform("mastodon").setHandle("jane@example.org").build());
  }

  @Test
  void whatIsLongerThanAllowedIsRejected() throws IOException {
    String tooLong = "n".repeat(513);
    ActorRoll roll =
        read("name,platform,handle\n%s,x,a\nA,x,%s\nB,x,b\n".formatted(tooLong, tooLong), Map.of());

    assertThat(roll.actors()).extracting(Actor::getName).containsExactly("B");
    assertThat(roll.rejects())
        .extracting(Reject::getReason)
        .containsExactly(
            "the name has 513 characters, and 512 are the most",
            "the handle of an account has 513 characters, and 512 are the most");
    assertThat(roll.rejects().getFirst().getExcerpt()).isEqualTo("n".repeat(200));
  }

  @Test
  void countriesThatTheStandardLeavesToItsUsersAreTaken() throws IOException {
    ActorRoll roll =
        read("name,country,url\nA,XK,https://x.com/a\nB,xv,https://x.com/b\n", Map.of());

    assertThat(roll.actors()).extracting(Actor::getCountry).containsExactlyInAnyOrder("XK", "XV");
  }

  @Test
  void aBadRowIsRejectedWithItsLineAndTheOthersStay() throws IOException {
    ActorRoll roll =
        read(
            "name,country,url\nA,FR,https://x.com/a\nB,Freedonia,https://x.com/b\n,,https://x.com/c\nD,DE,https://x.com/\n",
            Map.of());

    assertThat(roll.actors()).extracting(Actor::getName).containsExactly("A");
    assertThat(roll.rejects()).extracting(Reject::getLine).containsExactly(3L, 4L, 5L);
    assertThat(roll.rejects())
        .extracting(Reject::getReason)
        .satisfiesExactly(
            reason -> assertThat(reason).contains("Freedonia"),
            reason -> assertThat(reason).contains("neither a name nor an id"),
            reason -> assertThat(reason).contains("names no account"));
    assertThat(roll.rejects().getFirst().getExcerpt()).isEqualTo("B,Freedonia,https://x.com/b");
  }

  @Test
  void aMappedColumnThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> read("Name,URL\nA,b\n", Map.of("map.name", "Account")))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("map.name")
        .hasMessageContaining("'Account'")
        .hasMessageContaining("Name, URL");
    assertThatThrownBy(() -> read("Name\nA\n", Map.of("map.nome", "Name")))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("map.nome");
  }
}
