package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.RelationParty;
import chancery.gateway.testing.ScriptedAccounts;
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
class RelationsIT {

  private static final String RELATIONS = "/v1/corpora/ira/relations";

  @Test
  void relationsArePassedOn() {
    when()
        .get(
            RELATIONS
                + "?by=actor&bucket=month&limit=5&threshold=0.2&confidence=0.6&of=mfa&q=trade&minPosition=3")
        .then()
        .statusCode(200)
        .body("items[0].from.value", is("UZ"))
        .body("items[0].from", not(hasKey("label")))
        .body("items[0].tone", is("OPEN"))
        .body("items[0].sentiment", not(hasKey("meanLow")))
        .body("items[0].course[0].posts", is(4))
        .body("cut", is(1));

    var asked = ScriptedAccounts.lastRelations();
    assertThat(asked.getBy()).isEqualTo(RelationParty.RELATION_PARTY_ACTOR);
    assertThat(asked.getBucket()).isEqualTo(Bucket.BUCKET_MONTH);
    assertThat(asked.getLimit()).isEqualTo(5);
    assertThat(asked.getThreshold()).isEqualTo(0.2);
    assertThat(asked.getConfidence()).isEqualTo(0.6);
    assertThat(asked.getOf()).isEqualTo("mfa");
    assertThat(asked.getSlice().getQuery()).isEqualTo("trade");
  }

  @Test
  void relationsAreATable() {
    given()
        .accept("text/csv")
        .get(RELATIONS)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-relations.csv"))
        .body(
            is(
                "source,target,from,to,posts,back,reciprocity,judged,mean,meanLow,meanHigh,negative,tone\r\n"
                    + "UZ,KZ,,,4,2,0.5,1,0.25,,,0.0,open\r\n"
                    + "UZ,KZ,2024-01-01T00:00:00Z,2025-01-01T00:00:00Z,4,,,0,,,,,unspecified\r\n"));
    assertThat(ScriptedAccounts.lastRelations().hasThreshold()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "by=city, by",
    "bucket=decade, bucket",
    "limit=0, limit",
    "limit=1001, limit",
    "threshold=2, threshold",
    "confidence=-1, confidence",
    "format=gexf, format",
    "seed=1, seed"
  })
  void whatIsWrongIsNamed(String question, String field) {
    when()
        .get(RELATIONS + "?" + question)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(field));
  }

  @Test
  void anUnknownCorpusIsNotFound() {
    when().get("/v1/corpora/none/relations").then().statusCode(404);
  }
}
