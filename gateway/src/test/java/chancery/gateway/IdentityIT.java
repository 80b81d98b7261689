package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import chancery.gateway.testing.ScriptedIdentities;
import chancery.gateway.testing.WithServices;
import chancery.graph.v1.AccountSignalsRequest;
import chancery.graph.v1.ImpersonatorsRequest;
import chancery.graph.v1.RankSignalsRequest;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class IdentityIT {

  private static final String CORPUS = "/v1/corpora/ira";

  @Test
  void impersonatorsArePassedOn() {
    when()
        .get(CORPUS + "/impersonators?q=news&actor=mfa,embassy&minScore=0.7&limit=3&minPosition=7")
        .then()
        .statusCode(200)
        .body("items[0].account", is("x:8"))
        .body("items[0].reasons[0].likeness", is("CONFUSABLE"))
        .body("items[0].reasons[0].withField", is("HANDLE"))
        .body("total", is(1));
    assertThat(ScriptedIdentities.last())
        .isInstanceOfSatisfying(
            ImpersonatorsRequest.class,
            asked -> {
              assertThat(asked.getSlice().getQuery()).isEqualTo("news");
              assertThat(asked.getActorIdsList()).containsExactly("mfa", "embassy");
              assertThat(asked.getMinScore()).isEqualTo(0.7);
              assertThat(asked.getLimit()).isEqualTo(3);
            });
  }

  @Test
  void whatIsNotSaidIsLeftToTheService() {
    when().get(CORPUS + "/impersonators").then().statusCode(200);

    assertThat(ScriptedIdentities.last())
        .isInstanceOfSatisfying(
            ImpersonatorsRequest.class,
            asked -> {
              assertThat(asked.hasMinScore()).isFalse();
              assertThat(asked.getLimit()).isZero();
            });
  }

  @Test
  void signalsArePassedOn() {
    when()
        .get(CORPUS + "/signals?minPosts=5&seed=-1&limit=9")
        .then()
        .statusCode(200)
        .body("items[0].score.low", is(0.5f))
        .body("items[0].strongest", contains("NIGHT_GAP"));
    assertThat(ScriptedIdentities.last())
        .isEqualTo(
            RankSignalsRequest.newBuilder()
                .setSlice(chancery.slice.v1.Slice.newBuilder().setCorpus("ira"))
                .setMinPosts(5)
                .setSeed(-1)
                .setLimit(9)
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "/accounts/x:8/signals, x:8",
    "/accounts/x%3ASome_One/signals?seed=2, x:Some_One",
    "/accounts/mastodon:https%3A%2F%2Fa.example%2F1/signals, mastodon:https://a.example/1",
  })
  void oneAccountsSignalsArePassedOn(String path, String account) {
    given()
        .urlEncodingEnabled(false)
        .get(CORPUS + path)
        .then()
        .statusCode(200)
        .body("account.account", is(account))
        .body("account.signals[0].median", is(7.0f));
    assertThat(ScriptedIdentities.last()).isInstanceOf(AccountSignalsRequest.class);
  }

  @Test
  void bothComeAsTables() {
    given()
        .accept("text/csv")
        .get(CORPUS + "/impersonators")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-impersonators.csv"))
        .body(startsWith("account,handle,displayName,actor,"))
        .body(containsString("confusable,0.95,handle,MFA_0sterland,handle,MFA_Osterland"));
    when()
        .get(CORPUS + "/signals?format=csv")
        .then()
        .statusCode(200)
        .body(containsString("x:8,,40,0.75,0.5,0.875,night_gap,2.0,0.25,0.75,7.0"));
  }

  @ParameterizedTest
  @CsvSource({
    "/impersonators?minScore=2, minScore",
    "/impersonators?limit=501, limit",
    "/impersonators?actors=a, actors",
    "/signals?minPosts=1, minPosts",
    "/signals?limit=0, limit",
    "/signals?format=gexf, format",
    "/accounts/x:8/signals?limit=5, limit",
  })
  void aMalformedParameterIsNamed(String path, String field) {
    when()
        .get(CORPUS + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(field));
  }
}
