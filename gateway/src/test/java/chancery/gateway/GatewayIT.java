package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.Measure;
import chancery.analysis.v1.Sort;
import chancery.gateway.testing.ScriptedAnalysis;
import chancery.gateway.testing.ScriptedGraph;
import chancery.gateway.testing.WithServices;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NodeMeasure;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class GatewayIT {

  private static final String PROBLEM = "application/problem+json";

  @TestHTTPResource("/v1/corpora/ira/posts/")
  URI posts = URI.create("/");

  @BeforeAll
  static void leavePathsAsTheyAre() {
    RestAssured.urlEncodingEnabled = false;
  }

  @Test
  void aCorpusIsMadeOnceAndDeletedOnce() {
    given()
        .body("{}")
        .contentType("application/json")
        .put("/v1/corpora/made")
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/corpora/made"))
        .body("corpus", is("made"))
        .body("position", is(7));
    when().put("/v1/corpora/made").then().statusCode(200);
    when().get("/v1/corpora").then().body("items.corpus", hasItem("made"));
    when().delete("/v1/corpora/made").then().statusCode(200).body("position", is(8));
    when()
        .get("/v1/corpora/made")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("reason", is("CORPUS_NOT_FOUND"))
        .body("detail", containsString("PUT /v1/corpora/made"))
        .body("instance", is("/v1/corpora/made"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void everyAnswerNamesItsTrace() {
    when()
        .get("/v1/corpora")
        .then()
        .statusCode(200)
        .header("X-Trace-Id", matchesPattern("[0-9a-f]{32}"));
    given()
        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
        .get("/v1/corpora")
        .then()
        .header("X-Trace-Id", is("0af7651916cd43dd8448eb211c80319c"));
  }

  @Test
  void aSearchIsPassedOnAndItsPageComesBack() {
    when()
        .get(
            "/v1/corpora/ira/posts?q=a%20OR%20b&from=2017-08-01&sort=engagement&pageSize=7"
                + "&pageToken=t&minPosition=3&maxStaleness=5")
        .then()
        .statusCode(200)
        .body("items[0].id", is("x:1"))
        .body("items[0].createdAt", is("2024-01-01T00:00:00Z"))
        .body("nextPageToken", is("next"))
        .body("total", is(1))
        .body("asOf.position", is(7))
        .body("asOf.recordedAt", is("2023-11-14T22:13:27Z"));

    var asked = ScriptedAnalysis.lastSearch();
    assertThat(asked.getSlice().getQuery()).isEqualTo("a OR b");
    assertThat(asked.getSlice().getFrom().getSeconds()).isEqualTo(1_501_545_600);
    assertThat(asked.getSlice().getMinPosition()).isEqualTo(3);
    assertThat(asked.getSlice().getMaxStaleness().getSeconds()).isEqualTo(5);
    assertThat(asked.getSort()).isEqualTo(Sort.SORT_ENGAGEMENT);
    assertThat(asked.getPageSize()).isEqualTo(7);
    assertThat(asked.getPageToken()).isEqualTo("t");
  }

  @Test
  void aTimelineAndATopArePassedOn() {
    when()
        .get("/v1/corpora/ira/timeline?bucket=day&by=lang&measure=authors,engagement&groups=3")
        .then()
        .statusCode(200)
        .body("bucket", is("DAY"));
    when()
        .get("/v1/corpora/ira/top?dimension=hashtag&limit=8&measure=authors")
        .then()
        .statusCode(200)
        .body("items[0].value", is("news"))
        .body("items[0].posts", is(3));

    assertThat(ScriptedAnalysis.lastTimeline().getBucket()).isEqualTo(Bucket.BUCKET_DAY);
    assertThat(ScriptedAnalysis.lastTimeline().getBy()).isEqualTo(Dimension.DIMENSION_LANG);
    assertThat(ScriptedAnalysis.lastTimeline().getGroups()).isEqualTo(3);
    assertThat(ScriptedAnalysis.lastTop().getLimit()).isEqualTo(8);
    assertThat(ScriptedAnalysis.lastTop().getMeasuresList())
        .containsExactly(Measure.MEASURE_AUTHORS);
  }

  @Test
  void aNetworkIsJsonUnlessAFileIsAskedFor() {
    when()
        .get("/v1/corpora/ira/network?kinds=mention,repost&limit=500&seed=1&resolution=0.5")
        .then()
        .statusCode(200)
        .body("nodes", hasSize(2))
        .body("nodes[0].pageRank", equalTo(0.25f))
        .body("edges[0].kind", is("REPOST"));
    assertThat(ScriptedGraph.lastNetwork().getKindsList())
        .containsExactly(
            InteractionKind.INTERACTION_KIND_MENTION, InteractionKind.INTERACTION_KIND_REPOST);
    assertThat(ScriptedGraph.lastNetwork().getResolution()).isEqualTo(0.5);

    when().get("/v1/corpora/ira/network?by=actor_kind").then().statusCode(200);
    assertThat(ScriptedGraph.lastNetwork().getBy()).isEqualTo(GroupBy.GROUP_BY_ACTOR_KIND);

    when()
        .get("/v1/corpora/ira/network?format=gexf")
        .then()
        .statusCode(200)
        .header("Content-Type", "application/gexf+xml")
        .header("Content-Disposition", containsString("ira-network.gexf"));
    String body =
        given().accept("application/graphml+xml").get("/v1/corpora/ira/network").asString();
    assertThat(body).isEqualTo("NETWORK_FORMAT_GRAPHML");
  }

  @Test
  void measuresOfNodesAreThereWhereTheyAreAskedFor() {
    when()
        .get("/v1/corpora/ira/network?measures=betweenness,hits")
        .then()
        .statusCode(200)
        .body("nodes[0].betweenness", equalTo(0.125f))
        .body("nodes[0]", not(hasKey("core")))
        .body("nodes[1]", not(hasKey("betweenness")))
        .body("method.paths.sources", is(2));
    assertThat(ScriptedGraph.lastNetwork().getMeasuresList())
        .containsExactly(NodeMeasure.NODE_MEASURE_BETWEENNESS, NodeMeasure.NODE_MEASURE_HITS);
  }

  @Test
  void aPostIsFoundByItsIdHoweverItIsWritten() throws Exception {
    // RestAssured merges slashes before it sends them.
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String id :
          List.of("mastodon:https://a.example/b", "mastodon%3Ahttps%3A%2F%2Fa.example%2Fb")) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(posts + id)).build();
        assertThat(client.send(request, BodyHandlers.ofString()).body())
            .startsWith("{\"id\":\"mastodon:https://a.example/b\"");
      }
    }
  }

  @Test
  void deletionsAnswerTheirPosition() {
    when().delete("/v1/corpora/ira/posts/x:1").then().statusCode(200).body("position", is(9));
    when().delete("/v1/corpora/ira/posts/none").then().statusCode(404).contentType(PROBLEM);
    when().delete("/v1/corpora/ira/authors/x:u").then().statusCode(200).body("posts", is(2));
    when().delete("/v1/corpora/ira/actors/embassy").then().statusCode(200).body("position", is(12));
  }

  @Test
  void actorsArePutAndListed() {
    given()
        .contentType("text/csv")
        .body("a,b\n")
        .put("/v1/corpora/ira/actors?map.name=a&replace=true")
        .then()
        .statusCode(200)
        .body("received", is(4))
        .body("rejects[0].reason", containsString("replace: true"));
    when()
        .get("/v1/corpora/ira/actors")
        .then()
        .body("items[0].kind", is("EMBASSY"))
        .body("items[0].accounts[0].handle", is("freedonia"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/corpora/ira/timeline?bucket=fortnight",
        "/v1/corpora/ira/posts?pageSize=100000000",
        "/v1/corpora/ira/posts?q=(",
        "/v1/corpora/ira/posts?colour=red",
        "/v1/corpora/ira/top",
        "/v1/corpora/ira/network?kinds=likes",
        "/v1/corpora/ira/network?measures=fame",
        "/v1/corpora/ira/network?by=fame",
        "/v1/corpora/ira/posts?from=yesterday",
        "/v1/corpora/ira/posts?format=csv&sort=newest",
      })
  void whatIsWrongWithAQuestionIsToldByField(String path) {
    when()
        .get(path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors", hasSize(1))
        .body("errors[0].field", not(""))
        .body("detail", containsString(": "));
  }

  @Test
  void failuresBehindTheGatewayHaveTheirStatusAndGiveNothingAway() {
    when()
        .get("/v1/corpora/ira/posts?q=bug")
        .then()
        .statusCode(500)
        .contentType(PROBLEM)
        .body("detail", not(containsString("secret")));
    when().get("/v1/corpora/ira/posts?q=slow").then().statusCode(504).contentType(PROBLEM);
    when().get("/v1/corpora/nothing-here/top?dimension=hashtag").then().statusCode(404);
  }

  @Test
  void requestsThatHttpItselfRefusesAreProblemsToo() {
    when().get("/nothing").then().statusCode(404).contentType(PROBLEM);
    when()
        .post("/v1/corpora/ira")
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .header("Allow", "GET, HEAD, PUT, DELETE");
    given()
        .accept("image/png")
        .get("/v1/corpora/ira/network")
        .then()
        .statusCode(406)
        .contentType(PROBLEM);
    given()
        .contentType("application/xml")
        .body("x")
        .put("/v1/corpora/ira/actors")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
    given()
        .contentType("text/csv")
        .body("x".repeat(200_000))
        .put("/v1/corpora/ira/actors")
        .then()
        .statusCode(413)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/corpora/%zz", "/v1/corpora/ira/posts?q=%", "/v1/corpora/ira/posts/[x]"})
  void anAddressThatIsNotWellEncodedIsAProblemThatSaysWhere(String address) throws Exception {
    String answer =
        raw("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".formatted(address));
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains(PROBLEM)
        .contains("MALFORMED_REQUEST")
        .contains("percent-encoded")
        .contains("character");
  }

  /** For requests that no client would send. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(posts.getHost(), posts.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersTellBrowsersToBeStrict() {
    when()
        .get("/v1/corpora")
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/v1/corpora")
        .then()
        .header("Access-Control-Allow-Origin", org.hamcrest.Matchers.nullValue());
  }

  @Test
  void thePageIsThereAndItsFilesMayBeKept() {
    String page =
        when()
            .get("/")
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-cache")
            .extract()
            .asString();
    var script = Pattern.compile("/?(assets/[^\"]+\\.js)").matcher(page);
    assertThat(script.find()).isTrue();
    given()
        .header("Accept-Encoding", "gzip")
        .get("/" + script.group(1))
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"))
        .header("Content-Encoding", "gzip");
  }

  @Test
  void theGatewayIsReadyWhenTheServicesAnswer() {
    when()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'services' }.data.graph", is(true));
  }
}
