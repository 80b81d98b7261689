package chancery.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import chancery.analysis.v1.AgreementRequest;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.ExplainCodingRequest;
import chancery.analysis.v1.HumanCode;
import chancery.analysis.v1.KeynessDimension;
import chancery.analysis.v1.KeynessRequest;
import chancery.analysis.v1.StructureRequest;
import chancery.gateway.testing.ScriptedContent;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class ContentIT {

  private static final String BOOK = "/v1/corpora/ira/codebooks/digital-diplomacy";

  @Test
  void aCodingIsAskedForByGroupAndTime() {
    given()
        .queryParam("q", "lang:en")
        .queryParam("by", "place")
        .queryParam("bucket", "year")
        .queryParam("groups", 7)
        .get(BOOK + "/coding")
        .then()
        .statusCode(200)
        .body("codebook", equalTo("digital-diplomacy"))
        .body("version", equalTo(3))
        .body("all.categories[0].share", equalTo(0.25f))
        .body("items[0].group", equalTo("=fr"))
        .body("evidence.method", equalTo("coding"))
        .body("asOf.position", equalTo(7));
    CodingRequest asked = ScriptedContent.last(CodingRequest.class);
    assertThat(asked.getSlice().getQuery()).isEqualTo("lang:en");
    assertThat(asked.getBy()).isEqualTo(Dimension.DIMENSION_PLACE);
    assertThat(asked.getBucket()).isEqualTo(Bucket.BUCKET_YEAR);
    assertThat(asked.getGroups()).isEqualTo(7);
  }

  @Test
  void tablesComeAsCsv() {
    given()
        .accept("text/csv")
        .get(BOOK + "/coding")
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .header("Content-Disposition", containsString("ira-coding.csv"))
        .body(
            equalTo(
                "group,label,from,to,posts,coded,category,category_posts,share,low,high\r\n"
                    + "'=fr,,2023-11-14T22:13:20Z,,4,1,trade,1,0.25,,\r\n"));
    given()
        .queryParam("format", "csv")
        .get(BOOK + "/cooccurrence")
        .then()
        .body(containsString("trade,war,0,0.5,,,-0.1"));
    given()
        .queryParam("format", "csv")
        .get("/v1/corpora/ira/keyness")
        .then()
        .body(containsString("tariff,,9,0,0.0,1.0,0.0,4.5\r\npeace,,0,0,"));
  }

  @Test
  void keynessIsAskedForAgainstAnotherSlice() {
    given()
        .queryParam("q", "trade")
        .queryParam("againstQ", "war")
        .queryParam("againstFrom", "2016-01-01")
        .queryParam("dimension", "hashtag")
        .queryParam("minPosts", 3)
        .get("/v1/corpora/ira/keyness")
        .then()
        .statusCode(200)
        .body("items[0].value", equalTo("tariff"))
        .body("againstItems[0].z", equalTo(-2.0f));
    KeynessRequest asked = ScriptedContent.last(KeynessRequest.class);
    assertThat(asked.getAgainst().getQuery()).isEqualTo("war");
    assertThat(asked.getAgainst().getFrom().getSeconds()).isEqualTo(1_451_606_400);
    assertThat(asked.getDimension()).isEqualTo(KeynessDimension.KEYNESS_DIMENSION_HASHTAG);
    assertThat(asked.getMinPosts()).isEqualTo(3);
    given().queryParam("q", "trade").get("/v1/corpora/ira/keyness").then().statusCode(200);
    KeynessRequest rest = ScriptedContent.last(KeynessRequest.class);
    assertThat(rest.hasAgainst()).isFalse();
  }

  @Test
  void aStructureIsAskedFor() {
    given()
        .queryParam("limit", 3)
        .get("/v1/corpora/ira/structure")
        .then()
        .statusCode(200)
        .body("posts", equalTo(5))
        .body("originals", equalTo(0));
    StructureRequest asked = ScriptedContent.last(StructureRequest.class);
    assertThat(asked.getLimit()).isEqualTo(3);
  }

  @Test
  void codesOfPeopleComeAsCsv() {
    given()
        .contentType("text/csv; charset=UTF-8")
        .queryParam("pageSize", 5)
        .queryParam("seed", -1)
        .body("\uFEFFpost_id,coder,category\nx:1,ann,trade\nx:1,bo,\n")
        .post(BOOK + "/agreement")
        .then()
        .statusCode(200)
        .body("coders", hasItem("ann"))
        .body("items[0].postId", equalTo("x:1"))
        .body("nextPageToken", equalTo("1"));
    AgreementRequest asked = ScriptedContent.last(AgreementRequest.class);
    assertThat(asked.getCodesList())
        .containsExactly(
            HumanCode.newBuilder().setPostId("x:1").setCoder("ann").setCategory("trade").build(),
            HumanCode.newBuilder().setPostId("x:1").setCoder("bo").build());
    assertThat(asked.getPageSize()).isEqualTo(5);
    assertThat(asked.getSeed()).isEqualTo(-1);
  }

  @Test
  void codesOfPeopleComeAsJson() {
    given()
        .contentType("application/json")
        .body("{\"codes\":[{\"postId\":\"x:1\",\"coder\":\"ann\",\"category\":\"war\"}]}")
        .post(BOOK + "/agreement")
        .then()
        .statusCode(200);
    AgreementRequest asked = ScriptedContent.last(AgreementRequest.class);
    assertThat(asked.getCodes(0).getCategory()).isEqualTo("war");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {                            | malformed at line 1",
        "application/json | {\"codes\":1}                | codes",
        "application/json | {\"codes\":[{\"coder\":\"a\"}]} | codes[0]",
        "text/csv         | a,b                          | post_id",
        "text/csv         | 'post_id,coder,category\nx:1,,war' | line 2"
      })
  void codesThatAreNoneAreRefusedWithWhere(String type, String body, String where) {
    given()
        .contentType(type)
        .body(body)
        .post(BOOK + "/agreement")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString(where));
  }

  @Test
  void aBodyOfAnotherKindIsNotTaken() {
    given()
        .contentType("application/xml")
        .body("<a/>")
        .post(BOOK + "/agreement")
        .then()
        .statusCode(415);
  }

  @Test
  void aCodingIsExplained() {
    given()
        .queryParam("post", "mastodon:https://a.example/1")
        .get(BOOK + "/explain")
        .then()
        .statusCode(200)
        .body("matches[0].part", equalTo("TEXT"))
        .body("matches[0].pattern.form", equalTo("WORDS"))
        .body("matches[0].from", equalTo(0));
    ExplainCodingRequest asked = ScriptedContent.last(ExplainCodingRequest.class);
    assertThat(asked.getPostId()).isEqualTo("mastodon:https://a.example/1");
    given()
        .queryParam("text", "Tariffs")
        .queryParam("lang", "en")
        .get(BOOK + "/explain")
        .then()
        .statusCode(200);
    ExplainCodingRequest ofText = ScriptedContent.last(ExplainCodingRequest.class);
    assertThat(ofText.getText().getLang()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({
    "/codebooks/digital-diplomacy/explain, 400, give either",
    "/codebooks/digital-diplomacy/explain?post=x:1&text=a, 400, give either",
    "/codebooks/digital-diplomacy/coding?groups=0, 400, groups",
    "/codebooks/digital-diplomacy/coding?by=colour, 400, colour",
    "/codebooks/digital-diplomacy/coding?limit=3, 400, limit",
    "/codebooks/none/coding, 404, no codebook",
    "/keyness?prior=0, 400, prior",
    "/keyness?dimension=letter, 400, letter",
    "/structure?limit=201, 400, limit"
  })
  void whatCannotBeAskedIsRefused(String path, int status, String detail) {
    given()
        .get("/v1/corpora/ira" + path)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("detail", containsString(detail));
  }
}
