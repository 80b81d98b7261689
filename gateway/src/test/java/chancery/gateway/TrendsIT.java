package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.BurstDimension;
import chancery.analysis.v1.CarrierGroup;
import chancery.analysis.v1.Community;
import chancery.gateway.testing.ScriptedGraph;
import chancery.gateway.testing.ScriptedTrends;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class TrendsIT {

  @BeforeAll
  static void leavePathsAsTheyAre() {
    RestAssured.urlEncodingEnabled = false;
  }

  @Test
  void burstsArePassedOn() {
    when()
        .get(
            "/v1/corpora/ira/bursts?q=a&dimension=word&bucket=day&s=3&gamma=0&minPosts=7&warmUp=4"
                + "&limit=5")
        .then()
        .statusCode(200)
        .body("bursts", is(1))
        .body("items[0].from", is("2023-11-14T22:13:20Z"))
        .body("items[0].strength", is(12.5f));

    var asked = ScriptedTrends.lastBursts();
    assertThat(asked.getDimension()).isEqualTo(BurstDimension.BURST_DIMENSION_WORD);
    assertThat(asked.getBucket()).isEqualTo(Bucket.BUCKET_DAY);
    assertThat(asked.getS()).isEqualTo(3);
    assertThat(asked.hasGamma()).isTrue();
    assertThat(asked.getGamma()).isZero();
    assertThat(asked.getMinPosts()).isEqualTo(7);
    assertThat(asked.getWarmUp()).isEqualTo(4);
    assertThat(asked.getLimit()).isEqualTo(5);
  }

  @Test
  void burstsAreATableThatSpreadsheetsOpenSafely() {
    given()
        .accept("text/csv")
        .get("/v1/corpora/ira/bursts")
        .then()
        .statusCode(200)
        .contentType(containsString("text/csv"))
        .header("Content-Disposition", containsString("ira-bursts.csv"))
        .body(containsString("value,label,from,to,strength"))
        .body(containsString("'=cmd,,2023-11-14T22:13:20Z"));
  }

  @Test
  void theRunningHourMayBeGiven() {
    when()
        .get("/v1/corpora/ira/bursts/current?dimension=author&at=2017-08-16T12:00:00Z&minPosts=3")
        .then()
        .statusCode(200)
        .body("warm", is(true))
        .body("total", is(5));

    var asked = ScriptedTrends.lastCurrent();
    assertThat(asked.getAt().getSeconds()).isEqualTo(1_502_884_800);
    assertThat(asked.getMinPosts()).isEqualTo(3);
    when().get("/v1/corpora/ira/bursts/current").then().statusCode(200);
    assertThat(ScriptedTrends.lastCurrent().hasAt()).isFalse();
  }

  @Test
  void aHashtagIsTakenFromThePath() {
    when()
        .get("/v1/corpora/ira/hashtags/%23%D0%A1%D0%B8%D1%80%D0%B8%D1%8F?group=lang&limit=3")
        .then()
        .statusCode(200)
        .body("tag", is("summit"))
        .body("carriers.size()", is(0));

    assertThat(ScriptedTrends.lastHashtag().getTag()).isEqualTo("#Сирия");
    assertThat(ScriptedTrends.lastHashtag().getGroup()).isEqualTo(CarrierGroup.CARRIER_GROUP_LANG);
  }

  @Test
  void communitiesOfTheNetworkGroupWhoCarriedAHashtag() {
    when().get("/v1/corpora/ira/hashtags/summit?group=community&q=lang:en").then().statusCode(200);

    var asked = ScriptedTrends.lastHashtag();
    assertThat(ScriptedGraph.lastNetwork().getSlice()).isEqualTo(asked.getSlice());
    assertThat(asked.getCommunitiesList())
        .containsExactly(
            Community.newBuilder().setName("0: a").addAccounts("x:a").addAccounts("x:b").build());
    assertThat(asked.getCommunitiesMethod()).contains("Leiden", "its 2 accounts");
  }

  @ParameterizedTest
  @CsvSource({
    "bursts?dimension=mood, dimension",
    "bursts?s=0, s",
    "bursts?gamma=-1, gamma",
    "bursts?minPosts=0, minPosts",
    "bursts?limit=1001, limit",
    "bursts?bucket=fortnight, bucket",
    "bursts?burst=1, burst",
    "bursts?q=%28, q",
    "bursts/current?at=noon, at",
    "bursts/current?from=2017-01-01, from",
    "hashtags/news?group=mood, group",
    "hashtags/news?limit=201, limit"
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
  @CsvSource({"bursts", "bursts/current", "hashtags/news"})
  void anUnknownCorpusIsNotFound(String path) {
    when()
        .get("/v1/corpora/none/" + path)
        .then()
        .statusCode(404)
        .body("reason", is("CORPUS_NOT_FOUND"));
  }
}
