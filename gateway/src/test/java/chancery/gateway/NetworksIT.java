package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import chancery.gateway.testing.ScriptedGraph;
import chancery.gateway.testing.WithServices;
import chancery.graph.v1.CommunityQuality;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.InteractionKind;
import chancery.graph.v1.NetworkKind;
import chancery.graph.v1.NetworkProjection;
import chancery.graph.v1.WindowLength;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class NetworksIT {

  private static final String NETWORK = "/v1/corpora/ira/network/";

  @Test
  void aNetworkIsAlsoLinesOfJson() {
    given()
        .accept("application/x-ndjson")
        .get("/v1/corpora/ira/network?measures=core")
        .then()
        .statusCode(200)
        .header("Content-Type", "application/x-ndjson")
        .header("Content-Disposition", containsString("ira-network.ndjson"));
    assertThat(when().get("/v1/corpora/ira/network?format=ndjson").asString())
        .isEqualTo("NETWORK_FORMAT_NDJSON");
  }

  @ParameterizedTest
  @CsvSource({"network", "network/structure", "network/groups"})
  void aNetworkOfWhatAccountsUseCanBeAskedFor(String path) {
    when()
        .get("/v1/corpora/ira/" + path + "?of=account_hashtag&project=contents")
        .then()
        .statusCode(200);

    var subject =
        switch (path) {
          case "network" -> ScriptedGraph.lastNetwork().getSubject();
          case "network/structure" -> ScriptedGraph.lastStructure().getSubject();
          default -> ScriptedGraph.lastGroups().getSubject();
        };
    assertThat(subject.getOf()).isEqualTo(NetworkKind.NETWORK_KIND_ACCOUNT_HASHTAG);
    assertThat(subject.getProject()).isEqualTo(NetworkProjection.NETWORK_PROJECTION_CONTENTS);
  }

  @Test
  void anImportedNetworkCanBeAskedFor() {
    when()
        .get(
            NETWORK
                + "groups?imported=blogs&by=attribute&attribute=side&directed=false&part=largest")
        .then()
        .statusCode(200);

    var asked = ScriptedGraph.lastGroups();
    assertThat(asked.getSubject().getImported()).isEqualTo("blogs");
    assertThat(asked.getSubject().getUndirected()).isTrue();
    assertThat(asked.getSubject().getLargestPart()).isTrue();
    assertThat(asked.getBy()).isEqualTo(GroupBy.GROUP_BY_ATTRIBUTE);
    assertThat(asked.getAttribute()).isEqualTo("side");
  }

  @Test
  void aStanceTargetCanBeAskedFor() {
    when().get(NETWORK + "groups?by=stance&target=pact").then().statusCode(200);

    assertThat(ScriptedGraph.lastGroups().getBy()).isEqualTo(GroupBy.GROUP_BY_STANCE);
    assertThat(ScriptedGraph.lastGroups().getTarget()).isEqualTo("pact");
  }

  @Test
  void aStructureIsPassedOn() {
    when()
        .get(
            NETWORK
                + "structure?q=a&kinds=reply&seed=4&quality=cpm&resolution=2&runs=5&minPosition=3")
        .then()
        .statusCode(200)
        .body("nodes", is(5))
        .body("density", is(0.25f))
        .body("$", not(hasKey("reciprocity")))
        .body("weakComponents.largest", contains(3, 2))
        .body("degrees[0].neighbours", is(4));

    var asked = ScriptedGraph.lastStructure();
    assertThat(asked.getSlice().getQuery()).isEqualTo("a");
    assertThat(asked.getSlice().getMinPosition()).isEqualTo(3);
    assertThat(asked.getKindsList()).containsExactly(InteractionKind.INTERACTION_KIND_REPLY);
    assertThat(asked.getSeed()).isEqualTo(4);
    assertThat(asked.getQuality()).isEqualTo(CommunityQuality.COMMUNITY_QUALITY_CPM);
    assertThat(asked.getResolution()).isEqualTo(2);
    assertThat(asked.getRuns()).isEqualTo(5);
  }

  @Test
  void degreesAreATable() {
    given()
        .accept("text/csv")
        .get(NETWORK + "structure")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-network-degrees.csv"))
        .body(is("from,to,inDegree,outDegree,neighbours\r\n2,3,1,0,4\r\n"));
  }

  @Test
  void groupsArePassedOn() {
    when()
        .get(
            NETWORK
                + "groups?by=community&limit=5&bridges=6&permutations=7&a=0&b=3&ends=8&walks=9&seed=1")
        .then()
        .statusCode(200)
        .body("total", is(7))
        .body("items[0].eiIndex", is(-0.5f))
        .body("items[0].leading.id", contains("x:a", "x:b"))
        .body("items[1]", not(hasKey("eiIndex")))
        .body("mixing[0]", not(hasKey("to")))
        .body("$", not(hasKey("relation")));

    var asked = ScriptedGraph.lastGroups();
    assertThat(asked.getBy()).isEqualTo(GroupBy.GROUP_BY_COMMUNITY);
    assertThat(asked.getLimit()).isEqualTo(5);
    assertThat(asked.getBridges()).isEqualTo(6);
    assertThat(asked.getPermutations()).isEqualTo(7);
    assertThat(asked.getA()).isEqualTo("0");
    assertThat(asked.getB()).isEqualTo("3");
    assertThat(asked.getEnds()).isEqualTo(8);
    assertThat(asked.getWalks()).isEqualTo(9);
  }

  @Test
  void windowsArePassedOn() {
    when()
        .get(NETWORK + "windows?bucket=week&threshold=0.5&limit=5&of=hashtags&seed=2")
        .then()
        .statusCode(200)
        .body("items[0].largest[0].origins[0].name", is("1"))
        .body("items[0]", not(hasKey("modularity")))
        .body("items[1].ended", contains("4"));

    var asked = ScriptedGraph.lastWindows();
    assertThat(asked.getBucket()).isEqualTo(WindowLength.WINDOW_LENGTH_WEEK);
    assertThat(asked.getThreshold()).isEqualTo(0.5);
    assertThat(asked.getLimit()).isEqualTo(5);
    assertThat(asked.getSeed()).isEqualTo(2);
    assertThat(asked.getSubject().getOf()).isEqualTo(NetworkKind.NETWORK_KIND_HASHTAGS);
  }

  @Test
  void onlyGexfTellsTime() {
    assertThat(when().get("/v1/corpora/ira/network?format=gexf&bucket=month").asString())
        .isEqualTo("NETWORK_FORMAT_GEXF");
    when()
        .get("/v1/corpora/ira/network?format=csv&bucket=month")
        .then()
        .statusCode(400)
        .body("errors[0].field", is("bucket"));
  }

  @Test
  void windowsAreATable() {
    when()
        .get(NETWORK + "windows?format=csv")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-network-windows.csv"))
        .body(
            is(
                "from,to,nodes,edges,stayed,came,left,community,communityNodes,origins,leading\r\n"
                    + "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z,3,0,0,3,0,4,2,1,x:a\r\n"
                    + "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z,0,0,0,0,3,,,,\r\n"));
  }

  @Test
  void whatIsNotAskedForIsLeftToTheService() {
    when().get(NETWORK + "groups").then().statusCode(200);

    var asked = ScriptedGraph.lastGroups();
    assertThat(asked.hasA()).isFalse();
    assertThat(asked.hasB()).isFalse();
    assertThat(asked.hasResolution()).isFalse();
    assertThat(asked.getLimit()).isZero();
  }

  @Test
  void groupsAreATable() {
    when()
        .get(NETWORK + "groups?format=csv")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-network-groups.csv"))
        .body(
            is(
                "group,accounts,innerPairs,outerPairs,eiIndex,leading\r\n"
                    + "0,3,3,1,-0.5,x:a x:b\r\n"
                    + "1,1,0,0,,\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "structure?kinds=likes, kinds",
    "structure?kinds=use, kinds",
    "structure?of=friends, of",
    "structure?project=both, project",
    "structure?directed=perhaps, directed",
    "structure?part=best, part",
    "structure?seed=x, seed",
    "structure?resolution=0, resolution",
    "structure?quality=best, quality",
    "structure?runs=0, runs",
    "structure?limit=5, limit",
    "structure?q=%28, q",
    "windows?bucket=hour, bucket",
    "windows?threshold=2, threshold",
    "windows?limit=101, limit",
    "groups?by=mood, by",
    "groups?by=stance&party=x, party",
    "groups?limit=101, limit",
    "groups?limit=0, limit",
    "groups?bridges=1001, bridges",
    "groups?permutations=1, permutations",
    "groups?ends=0, ends",
    "groups?walks=1000001, walks",
    "groups?walks=few, walks",
    "groups?from=yesterday, from",
    "groups?format=gexf, format"
  })
  void whatIsWrongIsNamed(String path, String field) {
    given()
        .urlEncodingEnabled(false)
        .get(NETWORK + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(field));
  }

  @ParameterizedTest
  @CsvSource({"structure", "groups", "windows"})
  void anUnknownCorpusIsNotFound(String path) {
    when()
        .get("/v1/corpora/none/network/" + path)
        .then()
        .statusCode(404)
        .body("reason", is("CORPUS_NOT_FOUND"));
  }
}
