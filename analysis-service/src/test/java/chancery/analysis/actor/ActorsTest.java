package chancery.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.Queries;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.query.Query;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorsTest {

  private static final Actor MINISTRY =
      Actor.newBuilder()
          .setId("mfa-zz")
          .setName("Ministry of Foreign Affairs")
          .setCountry("ZZ")
          .addAccounts(Account.newBuilder().setPlatform("x").setHandle("MFA_ZZ"))
          .addAccounts(
              Account.newBuilder().setPlatform("mastodon").setId("mastodon:7").setHandle("mfa"))
          .build();
  private static final Actor EMBASSY =
      Actor.newBuilder()
          .setId("emb-zz")
          .setName("Embassy")
          .setCountry("ZZ")
          .addAccounts(Account.newBuilder().setPlatform("x").setId("x:9"))
          .build();
  private static final Actor PAPER = Actor.newBuilder().setId("paper").setName("Paper").build();

  private final Actors actors =
      Actors.of(
          Map.of(
              Actors.definition("mfa-zz"),
              MINISTRY.toByteArray(),
              Actors.definition("emb-zz"),
              EMBASSY.toByteArray(),
              Actors.definition("paper"),
              PAPER.toByteArray(),
              "something/else",
              new byte[] {1}));

  @Test
  void anActorIsMeantByIdNameOrTheStartOfEither() {
    Query ministry = new Query.Accounts(Set.of("mastodon:7"), Set.of("x:mfa_zz"));
    assertThat(resolve("actor:MFA-zz")).isEqualTo(ministry);
    assertThat(resolve("actor:\"ministry of foreign affairs\"")).isEqualTo(ministry);
    assertThat(resolve("actor:mini*")).isEqualTo(ministry);
    assertThat(resolve("actor:nobody")).isEqualTo(new Query.Accounts(Set.of(), Set.of()));
  }

  @Test
  void aCountryIsAllItsActors() {
    assertThat(resolve("country:zz"))
        .isEqualTo(new Query.Accounts(Set.of("mastodon:7", "x:9"), Set.of("x:mfa_zz")));
  }

  @Test
  void whomPostsAddressIsACountryOrAnActor() {
    Query addressed = new Query.Addressed(Set.of("mastodon:7", "x:9", "x:mfa_zz"));
    assertThat(resolve("addresses:zz")).isEqualTo(addressed);
    assertThat(resolve("addresses:MFA-zz"))
        .isEqualTo(new Query.Addressed(Set.of("mastodon:7", "x:mfa_zz")));
    assertThat(resolve("addresses:z*")).isEqualTo(addressed);
    assertThat(resolve("addresses:nobody")).isEqualTo(new Query.Addressed(Set.of()));
    assertThat(Actors.concern(Queries.parse("peace addresses:zz"))).isTrue();
  }

  @Test
  void theRestOfTheQueryStaysAsItIs() {
    assertThat(resolve("peace -(actor:nobody OR lang:en)"))
        .isEqualTo(
            new Query.And(
                List.of(
                    new Query.Word("peace"),
                    new Query.Not(
                        new Query.Or(
                            List.of(
                                new Query.Accounts(Set.of(), Set.of()),
                                Queries.parse("lang:en")))))));
    assertThat(Actors.concern(Queries.parse("peace -(actor:nobody OR lang:en)"))).isTrue();
    assertThat(Actors.concern(Queries.parse("peace -lang:en #a \"b c\" d*"))).isFalse();
  }

  @Test
  void groupsAreActorsOrCountries() {
    assertThat(actors.byActor())
        .extracting(AccountGroup::value)
        .containsExactlyInAnyOrder("mfa-zz", "emb-zz", "paper");
    assertThat(actors.byCountry())
        .containsExactly(
            new AccountGroup("ZZ", null, Set.of("mastodon:7", "x:9"), Set.of("x:mfa_zz")));
  }

  private Query resolve(String query) {
    return actors.resolve(Queries.parse(query));
  }
}
