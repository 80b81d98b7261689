package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import chancery.analysis.v1.MeasureWeight;
import chancery.analysis.v1.RankingMeasure;
import chancery.gateway.testing.ScriptedAccounts;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.ActorKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class AccountsIT {

  @BeforeAll
  static void leavePathsAsTheyAre() {
    RestAssured.urlEncodingEnabled = false;
  }

  @ParameterizedTest
  @CsvSource({
    "x:un, x:un",
    "telegram:channel/12, telegram:channel/12",
    "mastodon%3Ahttps%3A%2F%2Fa.example%2Fun, mastodon:https://a.example/un"
  })
  void anAccountIsTakenFromThePath(String path, String account) {
    when()
        .get("/v1/corpora/ira/accounts/" + path + "?from=2017-01-01&limit=5")
        .then()
        .statusCode(200)
        .body("id", is(account));

    assertThat(ScriptedAccounts.lastProfile().getLimit()).isEqualTo(5);
    assertThat(ScriptedAccounts.lastProfile().getSlice().hasFrom()).isTrue();
  }

  @Test
  void aRankingIsPassedOn() {
    when()
        .get(
            "/v1/corpora/ira/rankings?kind=ministry,embassy&country=de,fr&organisation=EEAS"
                + "&actors=a,b&accounts=x:un&weights=reach:2,interaction_rate:0.5&seed=-3"
                + "&samples=10&draws=20&concentration=5")
        .then()
        .statusCode(200)
        .body("items[0].place", is(1))
        .body("items[0].member.id", is("mfa"))
        .body("withoutData[0].id", is("mute"));

    var asked = ScriptedAccounts.lastRankings();
    assertThat(asked.getGroup().getKindsList())
        .containsExactly(ActorKind.ACTOR_KIND_MINISTRY, ActorKind.ACTOR_KIND_EMBASSY);
    assertThat(asked.getGroup().getCountriesList()).containsExactly("de", "fr");
    assertThat(asked.getGroup().getOrganisationsList()).containsExactly("EEAS");
    assertThat(asked.getGroup().getActorIdsList()).containsExactly("a", "b");
    assertThat(asked.getGroup().getAccountsList()).containsExactly("x:un");
    assertThat(asked.getWeightsList())
        .containsExactly(
            weight(RankingMeasure.RANKING_MEASURE_REACH, 2),
            weight(RankingMeasure.RANKING_MEASURE_INTERACTION_RATE, 0.5));
    assertThat(asked.getSeed()).isEqualTo(-3);
    assertThat(asked.getSamples()).isEqualTo(10);
    assertThat(asked.getDraws()).isEqualTo(20);
    assertThat(asked.getConcentration()).isEqualTo(5);
  }

  @Test
  void aRankingIsATableWithThoseWithoutData() {
    when()
        .get("/v1/corpora/ira/rankings?format=csv")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .body(startsWith("place,id,name,kind"))
        .body(containsString("1,mfa,'=Ministry <i>"))
        .body(containsString(",mute,Mute embassy"));
  }

  @Test
  void aReportIsAPageThatLoadsAndRunsNothing() throws NoSuchAlgorithmException {
    Response page =
        given().accept("text/html").get("/v1/corpora/ira/rankings/report?year=2024&kind=ministry");

    page.then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("Report on ira, 2024"))
        .body(containsString("<svg"))
        .body(containsString("=Ministry &lt;i&gt;"))
        .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
        .body(containsString("Mute embassy"))
        .body(containsString("@media print"))
        .body(not(containsString("<script")))
        .body(not(containsString("<b>")))
        .body(not(containsString(" style=")));
    String html = page.asString();
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.headers().getValues("Content-Security-Policy"))
        .as("one policy, that lets in this style and nothing else")
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains(Base64.getEncoder().encodeToString(hash));
    var asked = ScriptedAccounts.lastReport().getSlice();
    assertThat(asked.getFrom().getSeconds()).isEqualTo(1_704_067_200);
    assertThat(asked.getTo().getSeconds()).isEqualTo(1_735_689_600);
  }

  @Test
  void aReportIsJsonForPrograms() {
    when()
        .get("/v1/corpora/ira/rankings/report?from=2024-01-01&to=2024-07-01")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("rankings.items[0].member.id", is("mfa"))
        .body("months[0].posts", is(12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accounts/x:un?limit=101|limit",
        "accounts/x:un?year=2024|year",
        "rankings?kind=king|kind",
        "rankings?weights=reach|weights",
        "rankings?weights=fame:1|weights",
        "rankings?weights=reach:1,reach:2|weights",
        "rankings?weights=reach:-1|weights",
        "rankings?country=de,,fr|country",
        "rankings?samples=2001|samples",
        "rankings?concentration=0|concentration",
        "rankings?year=2024|year",
        "rankings?q=%28|q",
        "rankings/report|year",
        "rankings/report?year=2024&from=2024-01-01|year",
        "rankings/report?year=20244|year",
        "rankings/report?year=2024&format=pdf|format"
      })
  void whatIsWrongIsNamed(String path, String field) {
    when()
        .get("/v1/corpora/ira/" + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(field));
  }

  @ParameterizedTest
  @CsvSource({"accounts/x:un", "rankings", "rankings/report?year=2024"})
  void anUnknownCorpusIsNotFound(String path) {
    when()
        .get("/v1/corpora/none/" + path)
        .then()
        .statusCode(404)
        .body("reason", is("CORPUS_NOT_FOUND"));
  }

  private static MeasureWeight weight(RankingMeasure measure, double weight) {
    return MeasureWeight.newBuilder().setMeasure(measure).setWeight(weight).build();
  }
}
