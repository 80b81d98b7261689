package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import chancery.gateway.testing.ScriptedDefinitions;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.DefinitionKind;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class FindingsIT {

  private static final String FINDING = "/v1/corpora/ira/findings/five";

  @Test
  void aFindingIsSavedReadListedAndDeleted() {
    given()
        .contentType("application/json")
        .body("{\"title\":\"Five\"}")
        .put(FINDING)
        .then()
        .statusCode(200)
        .body("changed", is(true))
        .body("definition.finding.kind", is("GROUP"));
    assertThat(ScriptedDefinitions.lastPut().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_FINDING);
    when()
        .get(FINDING)
        .then()
        .statusCode(200)
        .body("definition.finding.objects[0].type", is("HASHTAG"))
        .body("versions[0].version", is(2));
    when().get("/v1/corpora/ira/findings").then().statusCode(200);
    assertThat(ScriptedDefinitions.lastList().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_FINDING);
    when().delete(FINDING).then().statusCode(200);
    when().get("/v1/corpora/ira/findings/absent").then().statusCode(404);
  }

  @Test
  void aFindingComesAsStix() {
    given()
        .accept("application/stix+json")
        .get(FINDING)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/stix+json"))
        .header("Content-Disposition", containsString("ira-five.stix"));
    when()
        .get(FINDING + "?format=stix&version=2")
        .then()
        .statusCode(200)
        .body(containsString("\"user-account\""))
        .body(containsString("Five <that> act as one"));
    assertThat(ScriptedDefinitions.lastGet().getVersion()).isEqualTo(2);
  }

  @Test
  void aFindingComesForPrint() {
    given()
        .accept("text/html")
        .get(FINDING)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body(containsString("Five &lt;that&gt; act as one"))
        .body(not(containsString("<that>")))
        .body(containsString("href=\"/v1/corpora/ira/posts?q=author%3A%22x%3A1%22\""));
  }

  @Test
  void aFindingComesAsItWouldBeWritten() {
    when()
        .get(FINDING + "?format=yaml")
        .then()
        .statusCode(200)
        .body(containsString("kind: group"))
        .body(containsString("- type: hashtag\n    value: harbour"));
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    when()
        .get(FINDING + "?format=csv")
        .then()
        .statusCode(400)
        .body("errors.field", hasItems("format"));
    when().get(FINDING + "?limit=1").then().statusCode(400).body("errors.field", hasItems("limit"));
    given().contentType("text/x-dic").body("x").put(FINDING).then().statusCode(415);
  }
}
