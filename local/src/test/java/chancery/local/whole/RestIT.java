package chancery.local.whole;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import chancery.local.whole.WholePlatform.Started;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every endpoint once, from the request to the stores and back. */
@ExtendWith(WholePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIT {

  private static final String CORPUS = "/v1/corpora/rest";

  private static final String CSV =
      """
      id,who,when,what,language
      1,ministry,2024-05-01 10:00:00,"Talks with @leader today #Accord https://news.example.com/talks",en
      2,leader,2024-05-01 11:00:00,"A good day, said
      the minister #accord",en
      3,reader,2024-05-02 09:30:00,Переговоры о мире #Мир,ru
      4,reader,2024-05-03 09:30:00,"RT @ministry: Talks with @leader today #Accord https://news.example.com/talks",en
      5,reader,1246-05-03 09:30:00,From another age,en
      """;

  private final RequestSpecification to;
  private final long position;

  RestIT(Started started) {
    to =
        new RequestSpecBuilder()
            .setBaseUri(started.api().address())
            .setUrlEncodingEnabled(true)
            .build();
    given(to).put(CORPUS).then().statusCode(201);
    position =
        given(to)
            .contentType("text/csv; charset=UTF-8")
            .queryParams(
                Map.of(
                    "format", "csv",
                    "platform", "x",
                    "map.id", "id",
                    "map.author", "who",
                    "map.createdAt", "when",
                    "map.text", "what",
                    "map.lang", "language",
                    "timeFormat", "yyyy-MM-dd HH:mm:ss",
                    "zone", "UTC"))
            .body(CSV)
            .post(CORPUS + "/imports")
            .then()
            .statusCode(200)
            .body("state", equalTo("DONE"))
            .body("received", is(5))
            .body("accepted", is(4))
            .body("rejected", is(1))
            .extract()
            .jsonPath()
            .getLong("position");
  }

  @BeforeAll
  void followersHaveReadTheImport() {
    read("/timeline").body("total", is(4));
    read("/network").body("asOf.position", notNullValue());
  }

  @Test
  void aCorpusIsThereAsOftenAsItIsPut() {
    given(to).put(CORPUS).then().statusCode(200).body("corpus", equalTo("rest"));
    given(to).get("/v1/corpora").then().statusCode(200).body("items.corpus", hasItem("rest"));
    given(to).get(CORPUS).then().statusCode(200).body("posts", is(4)).body("authors", is(3));
  }

  @Test
  void anImportIsListedWithItsRejects() {
    String id =
        given(to)
            .get(CORPUS + "/imports")
            .then()
            .statusCode(200)
            .body("items[0].state", equalTo("DONE"))
            .extract()
            .path("items[0].id");
    given(to).get(CORPUS + "/imports/" + id).then().statusCode(200).body("accepted", is(4));
    given(to)
        .get(CORPUS + "/imports/" + id + "/rejects")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].line", is(7))
        .body("items[0].reason", containsString("1246"));
    given(to)
        .accept("text/csv")
        .get(CORPUS + "/imports/" + id + "/rejects")
        .then()
        .statusCode(200)
        .body(startsWith("line,reason,excerpt"));
  }

  @Test
  void postsAreFoundInAnyScriptAndRead() {
    read("/posts?q=переговоры").body("items.id", equalTo(List.of("x:3")));
    read("/posts?q=hashtag:accord&sort=oldest").body("items[0].id", equalTo("x:1"));
    given(to)
        .get(CORPUS + "/posts/x:2")
        .then()
        .statusCode(200)
        .body("author.handle", equalTo("leader"));
    given(to)
        .accept("application/x-ndjson")
        .get(CORPUS + "/posts?minPosition=" + position)
        .then()
        .statusCode(200)
        .body(containsString("\"x:1\""));
  }

  @Test
  void timelineAndTopCountWhatWasImported() {
    read("/timeline?bucket=day&from=2024-05-01&to=2024-05-04")
        .body("items.posts", equalTo(List.of(2, 1, 1)));
    read("/timeline?bucket=day&by=lang").body("items.group", hasItems("en", "ru"));
    read("/top?dimension=hashtag")
        .body("items[0].value", equalTo("accord"))
        .body("items[0].posts", is(3));
    read("/top?dimension=author&measure=posts").body("items[0].posts", is(2));
    read("/top?dimension=domain").body("items[0].value", equalTo("example.com"));
  }

  @Test
  void theNetworkComesInEveryFormat() {
    read("/network?seed=1&kinds=mention,repost").body("edges.size()", greaterThan(0));
    for (String format : new String[] {"gexf", "graphml", "csv"}) {
      given(to)
          .get(CORPUS + "/network?seed=1&format=" + format + "&minPosition=" + position)
          .then()
          .statusCode(200)
          .body(containsString("ministry"));
    }
  }

  @Test
  void actorsAreKeptAndCountedByCountry() {
    given(to)
        .contentType(ContentType.JSON)
        .body(
            """
            [{"id":"mfa","name":"The Ministry","kind":"MINISTRY","country":"XV",
              "accounts":[{"platform":"x","handle":"ministry"}]}]
            """)
        .put(CORPUS + "/actors")
        .then()
        .statusCode(200)
        .body("actors", is(1));
    given(to).get(CORPUS + "/actors").then().statusCode(200).body("items.id", hasItem("mfa"));
    long now = given(to).get(CORPUS).then().extract().jsonPath().getLong("position");
    given(to)
        .get(CORPUS + "/top?dimension=country&minPosition=" + now)
        .then()
        .statusCode(200)
        .body("items.value", hasItem("XV"));
    given(to).delete(CORPUS + "/actors/mfa").then().statusCode(200);
  }

  /** With wildcards, phrases, hashtags, expressions, exclusions and languages. */
  private static final String WATER =
      """
      title: "Rivers: and 'borders'"
      description: An invented example.
      categories:
        water:
          title: Water
          exclude:
            en: ["water polo", '/polo\\W+club/']
            any: ["#sport"]
          ru: [плотин*]
          en: [dam*, "water  level", '/up.?(stream|flow)s?\\b/', "isn't \\"wet\\""]
          any: ["#rivertalks", 🌊]
        2-borders:
          no: [elv*]
      """;

  private static String builtIn() throws IOException {
    return Files.readString(
        Path.of(
            "../analysis-service/src/main/resources/chancery/analysis/content/digital-diplomacy.yaml"));
  }

  @Test
  void whatIsAnsweredOfACodebookCanBePutAgain() throws IOException {
    given(to).put("/v1/corpora/again");
    for (String yaml : List.of(WATER, builtIn())) {
      String codebook = "/v1/corpora/again/codebooks/first";
      put(codebook, "application/yaml", yaml).body("changed", is(true));
      long version = given(to).get(codebook).jsonPath().getLong("definition.version");
      String json = given(to).get(codebook).asString();
      String written =
          given(to).accept("application/yaml").get(codebook).then().extract().asString();

      put(codebook, "application/json", json).body("changed", is(false));
      put(codebook, "application/yaml", written).body("changed", is(false));
      given(to).get(codebook).then().body("definition.version", is((int) version));
      // Elsewhere it makes the same codebook.
      put("/v1/corpora/again/codebooks/copy", "application/json", json);
      put("/v1/corpora/again/codebooks/copy", "application/yaml", written)
          .body("changed", is(false));
    }
  }

  @Test
  void theBuiltInCodebookIsAnsweredAndCanBeReplacedForACorpus() throws IOException {
    given(to).put("/v1/corpora/replaced");
    String builtIn = "/v1/corpora/replaced/codebooks/digital-diplomacy";
    given(to).get(builtIn).then().statusCode(200).body("builtIn", is(true));
    String written = given(to).get(builtIn + "?format=yaml").asString();
    given(to).delete(builtIn).then().statusCode(400);

    put("/v1/corpora/replaced/codebooks/copy", "application/yaml", builtIn());
    put("/v1/corpora/replaced/codebooks/copy", "application/yaml", written)
        .body("changed", is(false));
    put(builtIn, "application/yaml", WATER).body("changed", is(true));
    given(to).get(builtIn).then().body("builtIn", is(false));
    int position = given(to).delete(builtIn).then().statusCode(200).extract().path("position");
    given(to).get(builtIn + "?minPosition=" + position).then().body("builtIn", is(true));
  }

  @Test
  void whatIsAnsweredOfATargetCanBePutAgain() {
    given(to).put("/v1/corpora/again");
    String target = "/v1/corpora/again/targets/first";
    put(
        target,
        "application/yaml",
        """
        title: The bridge
        query: bridge AND (narrows OR topic:cybersecurity)
        for: ["#buildthebridge", long overdue]
        against: ["#savethenarrows"]
        """);
    String json = given(to).get(target).asString();
    String written = given(to).get(target + "?format=yaml").asString();

    put(target, "application/json", json).body("changed", is(false));
    put(target, "application/yaml", written).body("changed", is(false));
  }

  private ValidatableResponse put(String path, String type, String content) {
    return given(to)
        .contentType(type + "; charset=UTF-8")
        .body(content.getBytes(StandardCharsets.UTF_8))
        .put(path)
        .then()
        .statusCode(200);
  }

  @Test
  void codebooksAreKeptWithTheirVersions() {
    String codebook = CORPUS + "/codebooks/talks";
    for (String word : List.of("talk*", "speak*")) {
      given(to)
          .contentType(ContentType.JSON)
          .body("{\"categories\":{\"talks\":{\"en\":[\"%s\"]}}}".formatted(word))
          .put(codebook)
          .then()
          .statusCode(200)
          .body("changed", is(true));
    }
    given(to)
        .get(codebook + "?version=1")
        .then()
        .statusCode(200)
        .body("definition.codebook.categories[0].patterns[0].text", equalTo("talk*"))
        .body("versions.version", equalTo(List.of(2, 1)));
    given(to).get(CORPUS + "/codebooks").then().body("items.version", equalTo(List.of(2)));
    given(to)
        .contentType(ContentType.JSON)
        .body("{\"categories\":{\"talks\":{\"en\":[\"sp*ak\"]}}}")
        .put(codebook)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("categories.talks.en"))
        .body("errors[0].description", startsWith("line 1, column"));
    given(to).delete(codebook).then().statusCode(200);
    given(to).get(codebook).then().statusCode(404);
  }

  @Test
  void postsAreLabelledForATarget() {
    String target = CORPUS + "/targets/accord";
    given(to)
        .contentType(ContentType.JSON)
        .body("{\"query\":\"hashtag:accord\",\"for\":[\"a good day\"]}")
        .put(target)
        .then()
        .statusCode(200);
    given(to)
        .contentType("text/csv")
        .body("post_id,stance\nx:2,favour\nx:1,none\n")
        .post(target + "/labels")
        .then()
        .statusCode(200)
        .body("changed", is(2));
    given(to)
        .contentType(ContentType.JSON)
        .body("{\"labels\":[{\"postId\":\"x:99\",\"stance\":\"against\"}]}")
        .post(target + "/labels")
        .then()
        .statusCode(404)
        .body("reason", equalTo("POST_NOT_FOUND"))
        .body("errors[0].field", equalTo("labels[0].postId"));
    given(to)
        .get(target + "/labels")
        .then()
        .statusCode(200)
        .body("items.postId", equalTo(List.of("x:1", "x:2")))
        .body("items.stance", equalTo(List.of("NONE", "FAVOUR")));
  }

  @Test
  void whatIsDeletedIsGoneEverywhere() {
    String corpus = "/v1/corpora/erased";
    given(to).put(corpus).then().statusCode(201);
    given(to)
        .contentType("application/x-ndjson")
        .body(
            String.join("\n", post("1", "a"), post("2", "a"), post("3", "b"))
                .getBytes(StandardCharsets.UTF_8))
        .post(corpus + "/imports?format=post")
        .then()
        .body("accepted", is(3));
    given(to).delete(corpus + "/posts/demo:3").then().statusCode(200);
    given(to).delete(corpus + "/authors/demo:a").then().statusCode(200);
    long now =
        given(to).get(corpus).then().body("posts", is(0)).extract().jsonPath().getLong("position");
    given(to).get(corpus + "/posts?minPosition=" + now).then().body("total", is(0));
    given(to).get(corpus + "/posts/demo:1").then().statusCode(404);

    given(to).delete(corpus).then().statusCode(200);
    given(to).get(corpus).then().statusCode(404);
  }

  @Test
  void whatIsWrongIsToldAsAProblem() {
    for (String wrong :
        new String[] {
          "/timeline?bucket=fortnight",
          "/posts?q=text:(%22open",
          "/posts?pageSize=100000000",
          "/top?dimension=hashtag&nonsense=1"
        }) {
      given(to)
          .urlEncodingEnabled(false)
          .get(CORPUS + wrong)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("detail", notNullValue())
          .body("traceId", notNullValue());
    }
    given(to).get("/v1/corpora/nowhere/top?dimension=hashtag").then().statusCode(404);
  }

  @Test
  void thePageAndTheDescriptionOfTheApiAreServed() {
    given(to).get("/").then().statusCode(200).contentType(ContentType.HTML);
    given(to)
        .get("/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths.keySet()", hasItem("/v1/corpora/{corpus}/timeline"));
  }

  private ValidatableResponse read(String path) {
    return given(to)
        .get(CORPUS + path + (path.contains("?") ? "&" : "?") + "minPosition=" + position)
        .then()
        .statusCode(200);
  }

  private static String post(String id, String author) {
    return """
    {"id":"demo:%s","platform":"demo","kind":"ORIGINAL","author":{"id":"demo:%s","handle":"%s"},\
    "createdAt":"2024-05-01T00:00:00Z","text":"to be erased"}\
    """
        .formatted(id, author, author);
  }
}
