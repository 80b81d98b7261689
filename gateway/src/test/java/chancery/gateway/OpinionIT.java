package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import chancery.analysis.v1.AspectsRequest;
import chancery.analysis.v1.Bucket;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.StanceAuthorSort;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StancePostSort;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StanceRequest;
import chancery.gateway.testing.ScriptedOpinions;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import chancery.log.v1.Stance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class OpinionIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String TARGET = "/v1/corpora/ira/targets/bridge";

  @Test
  void stancesOverTimeArePassedOn() {
    when()
        .get(TARGET + "/stance?q=news&from=2017-08-01&bucket=week&by=lang&groups=3")
        .then()
        .statusCode(200)
        .body("judge.basis", is("WORDS"))
        .body("judge.note", is("weaker"))
        .body("total.favour", is(2))
        .body("total.none", is(0));
    StanceRequest asked = (StanceRequest) ScriptedOpinions.last();
    assertThat(asked.getTarget()).isEqualTo("bridge");
    assertThat(asked.getSlice().getQuery()).isEqualTo("news");
    assertThat(asked.getBucket()).isEqualTo(Bucket.BUCKET_WEEK);
    assertThat(asked.getBy()).isEqualTo(Dimension.DIMENSION_LANG);
    assertThat(asked.getGroups()).isEqualTo(3);
    given()
        .accept("text/csv")
        .get(TARGET + "/stance")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("bridge-stance.csv"))
        .body(startsWith("from,to,group,posts,favour,against,none,favourShare,favourLow,"))
        .body(
            containsString(
                "2023-11-14T22:13:20Z,2023-11-14T23:13:20Z,'=en,3,2,1,0,0.5,0.25,1.0,,,,-0.5,,"));
  }

  @Test
  void supportersAndOpponentsComeAsJsonAndAsATable() {
    when()
        .get(TARGET + "/authors?side=against&sort=posts&pageSize=5&pageToken=t")
        .then()
        .statusCode(200)
        .body("items[0].leaning", is(0.5f))
        .body("items[0].postIds[0]", is("x:1"));
    StanceAuthorsRequest asked = (StanceAuthorsRequest) ScriptedOpinions.last();
    assertThat(asked.getSide()).isEqualTo(Stance.STANCE_AGAINST);
    assertThat(asked.getSort()).isEqualTo(StanceAuthorSort.STANCE_AUTHOR_SORT_POSTS);
    assertThat(asked.getPageSize()).isEqualTo(5);
    assertThat(asked.getPageToken()).isEqualTo("t");
    given()
        .accept("text/csv")
        .get(TARGET + "/authors")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("bridge-authors.csv"))
        .body(containsString("id,handle,posts,favour"))
        .body(containsString("x:7,'=fan,3,3,0,0.5"));
  }

  @Test
  void postsComeWithTheirProbabilities() {
    when()
        .get(TARGET + "/posts?stance=favour&sort=uncertain")
        .then()
        .statusCode(200)
        .body("items[0].post.id", is("x:1"))
        .body("items[0].stance", is("FAVOUR"))
        .body("items[0].favour", is(0.75f));
    StancePostsRequest asked = (StancePostsRequest) ScriptedOpinions.last();
    assertThat(asked.getStance()).isEqualTo(Stance.STANCE_FAVOUR);
    assertThat(asked.getSort()).isEqualTo(StancePostSort.STANCE_POST_SORT_UNCERTAIN);
    assertThat(asked.getPageSize()).isEqualTo(20);
    when()
        .get(TARGET + "/posts?format=csv")
        .then()
        .statusCode(200)
        .body(containsString(",stance,favour,against,none,label"))
        .body(containsString("favour,0.75,0.0,0.25,"));
  }

  @Test
  void aspectsArePassedOn() {
    when()
        .get("/v1/corpora/ira/aspects?q=hotel&limit=7&confidence=0.5")
        .then()
        .statusCode(200)
        .body("praised[0].kind", is("PHRASE"))
        .body("praised[0].value", is("roof garden"))
        .body("blamed.size()", is(0));
    AspectsRequest asked = (AspectsRequest) ScriptedOpinions.last();
    assertThat(asked.getLimit()).isEqualTo(7);
    assertThat(asked.getConfidence()).isEqualTo(0.5);
    when()
        .get("/v1/corpora/ira/aspects?format=csv")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-aspects.csv"))
        .body(startsWith("side,kind,value,posts,judged,mean,"))
        .body(
            containsString(
                "praised,phrase,roof garden,5,4,0.5,,,0.0,0.0,0.0,4.0,,\"\"\"roof garden\"\"\",x:1 x:2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stance", "authors", "posts"})
  void aTargetThatIsNotDefinedIsNotFound(String what) {
    when()
        .get("/v1/corpora/ira/targets/tunnel/" + what)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("reason", is("TARGET_NOT_FOUND"));
  }

  @ParameterizedTest
  @CsvSource({
    "targets/bridge/stance?bucket=eon, bucket",
    "targets/bridge/stance?by=mood, by",
    "targets/bridge/stance?groups=51, groups",
    "targets/bridge/stance?side=favour, side",
    "targets/bridge/authors?side=none, side",
    "targets/bridge/authors?sort=name, sort",
    "targets/bridge/authors?pageSize=0, pageSize",
    "targets/bridge/posts?stance=maybe, stance",
    "targets/bridge/posts?sort=newest, sort",
    "targets/bridge/posts?pageSize=1001, pageSize",
    "targets/bridge/stance?format=yaml, format",
    "aspects?limit=101, limit",
    "aspects?confidence=2, confidence",
    "aspects?from=yesterday, from",
  })
  void aMalformedParameterIsNamed(String path, String field) {
    when()
        .get("/v1/corpora/ira/" + path)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("errors[0].field", is(field));
  }
}
