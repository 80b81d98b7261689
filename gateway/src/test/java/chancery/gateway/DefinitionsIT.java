package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import chancery.analysis.v1.CodebookRequest;
import chancery.gateway.testing.ScriptedContent;
import chancery.gateway.testing.ScriptedDefinitions;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import chancery.slice.v1.Slice;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class DefinitionsIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String CODEBOOK = "/v1/corpora/ira/codebooks/rivers";
  private static final String TARGET = "/v1/corpora/ira/targets/bridge";

  @TestHTTPResource(TARGET)
  URI target = URI.create("/");

  @BeforeAll
  static void sendYamlAsText() {
    EncoderConfig encoder =
        RestAssured.config().getEncoderConfig().defaultContentCharset(StandardCharsets.UTF_8);
    for (String type :
        new String[] {"application/yaml", "application/x-yaml", "text/yaml", "text/x-dic"}) {
      encoder = encoder.encodeContentTypeAs(type, ContentType.TEXT);
    }
    RestAssured.config = RestAssured.config().encoderConfig(encoder);
  }

  @ParameterizedTest
  @CsvSource({
    "application/yaml, application/yaml",
    "application/x-yaml, application/yaml",
    "text/yaml; charset=UTF-8, application/yaml",
    "application/json, application/json",
    "text/x-dic, text/x-dic"
  })
  void aCodebookIsPassedOnWithItsType(String sent, String passed) {
    given()
        .contentType(sent)
        .body("categories: …")
        .put(CODEBOOK)
        .then()
        .statusCode(200)
        .body("changed", is(true))
        .body("position", is(13))
        .body("definition.version", is(2))
        .body("definition.codebook.categories[0].patterns[0].form", is("WORDS"));

    assertThat(ScriptedDefinitions.lastPut().getCorpus()).isEqualTo("ira");
    assertThat(ScriptedDefinitions.lastPut().getName()).isEqualTo("rivers");
    assertThat(ScriptedDefinitions.lastPut().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_CODEBOOK);
    assertThat(ScriptedDefinitions.lastPut().getMediaType()).isEqualTo(passed);
    assertThat(ScriptedDefinitions.lastPut().getContent().toStringUtf8())
        .isEqualTo("categories: …");
  }

  @Test
  void aTargetIsPutReadAndDeleted() {
    given()
        .contentType("application/yaml")
        .body("query: bridge")
        .put(TARGET)
        .then()
        .statusCode(200)
        .body("definition.stanceTarget.query", is("bridge"));
    assertThat(ScriptedDefinitions.lastPut().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_STANCE_TARGET);

    when()
        .get(TARGET + "?version=1&minPosition=3")
        .then()
        .statusCode(200)
        .body("definition.name", is("bridge"))
        .body("versions[0].version", is(2))
        .body("versions[0].recordedAt", is("2023-11-14T22:13:20Z"))
        .body("versions[0].deleted", is(false));
    assertThat(ScriptedDefinitions.lastGet().getVersion()).isEqualTo(1);

    when().delete(TARGET).then().statusCode(200).body("position", is(14));
  }

  @Test
  void aDefinitionComesAsItWouldBeWritten() {
    given()
        .accept("application/yaml")
        .get(CODEBOOK)
        .then()
        .statusCode(200)
        .contentType("application/yaml")
        .header("Content-Disposition", containsString("rivers.yaml"))
        .body(
            is(
                """
                # rivers, version 2
                categories:
                  water:
                    en:
                      - dam*
                """));
    when()
        .get(TARGET + "?format=yaml")
        .then()
        .statusCode(200)
        .body(
            is(
                """
                # bridge, version 2
                query: bridge
                for:
                  - "yes"
                """));
    when().get(CODEBOOK + "?format=csv").then().statusCode(400).contentType(PROBLEM);
    given().accept("text/csv").get(CODEBOOK).then().statusCode(406).contentType(PROBLEM);
  }

  @Test
  void definitionsAreListedInPages() {
    when()
        .get("/v1/corpora/ira/targets?pageSize=7&pageToken=t")
        .then()
        .statusCode(200)
        .body("items[0].name", is("first"))
        .body("nextPageToken", is("first"));
    assertThat(ScriptedDefinitions.lastList().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_STANCE_TARGET);
    assertThat(ScriptedDefinitions.lastList().getPageSize()).isEqualTo(7);
    assertThat(ScriptedDefinitions.lastList().getPageToken()).isEqualTo("t");

    when().get("/v1/corpora/ira/codebooks").then().statusCode(200).body("items", hasSize(1));
    assertThat(ScriptedDefinitions.lastList().getKind())
        .isEqualTo(DefinitionKind.DEFINITION_KIND_CODEBOOK);
  }

  @Test
  void whatTheServiceRefusesComesWithItsFields() {
    given()
        .contentType("application/yaml")
        .body("bad")
        .put(CODEBOOK)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].field", is("categories.water.en"))
        .body("errors[0].description", containsString("line 1, column 1"));
  }

  @Test
  void aBodyWithoutATypeOrOfAnotherIsRefused() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> untyped =
          client.send(
              HttpRequest.newBuilder(target).PUT(BodyPublishers.ofString("query: x")).build(),
              BodyHandlers.ofString());
      assertThat(untyped.statusCode()).isEqualTo(415);
      assertThat(untyped.headers().firstValue("Content-Type")).hasValue(PROBLEM);
    }
    given().contentType("text/plain").body("query: x").put(TARGET).then().statusCode(415);
    given().contentType("text/x-dic").body("%").put(TARGET).then().statusCode(415);
    given()
        .contentType("application/json")
        .header("Content-Encoding", "gzip")
        .body("{}")
        .put(TARGET)
        .then()
        .statusCode(415);
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    given()
        .contentType("application/json")
        .body("x".repeat(110_000))
        .put(CODEBOOK)
        .then()
        .statusCode(413)
        .contentType(PROBLEM)
        .body("detail", containsString("102400 bytes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/codebooks/rivers?version=0",
        "/codebooks/rivers?version=one",
        "/codebooks?kind=codebook",
        "/targets?pageSize=0",
        "/targets/bridge/labels?pageSize=100000"
      })
  void wrongParametersAreNamed(String path) {
    when()
        .get("/v1/corpora/ira" + path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors", hasSize(1));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    when()
        .get("/v1/corpora/ira/codebooks/absent")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("reason", is("DEFINITION_NOT_FOUND"));
    when().delete("/v1/corpora/ira/targets/absent").then().statusCode(404);
  }

  @Test
  void theCodebookThatEveryCorpusHasIsAnsweredThoughNoLogHasIt() {
    String builtIn = "/v1/corpora/ira/codebooks/digital-diplomacy";
    when()
        .get(builtIn + "?minPosition=5")
        .then()
        .statusCode(200)
        .body("definition.name", is("digital-diplomacy"))
        .body("builtIn", is(true))
        .body("versions", hasSize(0))
        .body("asOf.position", is(7));
    assertThat(ScriptedContent.last(CodebookRequest.class).getSlice())
        .isEqualTo(Slice.newBuilder().setCorpus("ira").setMinPosition(5).build());
    when()
        .get(builtIn + "?version=1&format=yaml")
        .then()
        .statusCode(200)
        .contentType("application/yaml")
        .body(is("# digital-diplomacy, version 1\ntitle: Built in\ncategories:\n"));
    when().get(CODEBOOK).then().statusCode(200).body("builtIn", is(false));
  }

  @Test
  void theBuiltInCodebookHasNoOtherVersionAndIsNeitherDeletedNorATarget() {
    String builtIn = "/v1/corpora/ira/codebooks/digital-diplomacy";
    when()
        .get(builtIn + "?version=2")
        .then()
        .statusCode(404)
        .body("reason", is("DEFINITION_NOT_FOUND"));
    when()
        .delete(builtIn)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].field", is("name"))
        .body("errors[0].description", containsString("is built in and cannot be deleted"));
    when().get("/v1/corpora/ira/targets/digital-diplomacy").then().statusCode(404);
    when().delete("/v1/corpora/ira/codebooks/absent").then().statusCode(404);
  }

  @Test
  void labelsComeAsJson() {
    given()
        .contentType("application/json")
        .body(
            """
            {"labels":[{"postId":"x:1","stance":"favour"},{"postId":"x:2","stance":"AGAINST"},
             {"postId":"x:3","stance":"none"},{"postId":"x:4","stance":"unset"}]}
            """)
        .post(TARGET + "/labels")
        .then()
        .statusCode(200)
        .body("changed", is(4))
        .body("position", is(15));

    assertThat(ScriptedDefinitions.lastLabels().getTarget()).isEqualTo("bridge");
    assertThat(ScriptedDefinitions.lastLabels().getLabelsList())
        .extracting(StanceLabel::getStance)
        .containsExactly(
            Stance.STANCE_FAVOUR,
            Stance.STANCE_AGAINST,
            Stance.STANCE_NONE,
            Stance.STANCE_UNSPECIFIED);
  }

  @Test
  void labelsComeAsATable() {
    given()
        .contentType("text/csv")
        .body("\uFEFFpost_id,text,stance\nx:1,\"a, b\",favour\nx:2,c,unset\n")
        .post(TARGET + "/labels")
        .then()
        .statusCode(200)
        .body("changed", is(2));

    assertThat(ScriptedDefinitions.lastLabels().getLabelsList())
        .extracting(StanceLabel::getPostId)
        .containsExactly("x:1", "x:2");
  }

  @Test
  void labelsThatCannotBeReadAreNamed() {
    given()
        .contentType("application/json")
        .body("{\"labels\":[{\"postId\":\"x:1\",\"stance\":\"favor\"},{\"stance\":\"none\"}]}")
        .post(TARGET + "/labels")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors.field", is(List.of("labels[0].stance", "labels[1].postId")))
        .body("errors[0].description", containsString("favour, against, none, unset"));
    given()
        .contentType("text/csv")
        .body("post_id,stance\nx:1,favour\nx:2,perhaps\n")
        .post(TARGET + "/labels")
        .then()
        .statusCode(400)
        .body("errors[0].field", is("line 3"));
    given()
        .contentType("text/csv")
        .body("id,stance\nx:1,favour\n")
        .post(TARGET + "/labels")
        .then()
        .statusCode(400)
        .body("errors[0].field", is("post_id"))
        .body("errors[0].description", containsString("id, stance"));
    for (String body : new String[] {"{", "[]", "{\"labels\":{}}", ""}) {
      given()
          .contentType("application/json")
          .body(body)
          .post(TARGET + "/labels")
          .then()
          .statusCode(400)
          .contentType(PROBLEM);
    }
  }

  @Test
  void labelsAreListed() {
    when()
        .get(TARGET + "/labels?pageSize=5")
        .then()
        .statusCode(200)
        .body("items[0].postId", is("x:1"))
        .body("items[0].stance", is("FAVOUR"));
  }
}
