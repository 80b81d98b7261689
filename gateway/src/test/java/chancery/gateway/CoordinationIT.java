package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import chancery.gateway.testing.ScriptedCoordination;
import chancery.gateway.testing.WithServices;
import chancery.graph.v1.DetectRequest;
import chancery.graph.v1.ShareLayer;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class CoordinationIT {

  private static final String COORDINATION = "/v1/corpora/ira/coordination";

  @Test
  void groupsArePassedOn() {
    when()
        .get(
            COORDINATION
                + "?q=news&layers=link,text&window=0&minParticipation=5&edgeWeight=0.75"
                + "&leastLayers=2&nearest=50&limit=3&minPosition=7")
        .then()
        .statusCode(200)
        .body("groups[0].memberCount", is(2))
        .body("groups[0].members[0].handle", is("=ann"))
        .body("groups[0].members[1]", not(Matchers.hasKey("handle")))
        .body("groups[0].objects[0].layer", is("LINK"))
        .body("edges[0].layers[1].layer", is("TEXT"))
        .body("cut.edges", is(0));
    DetectRequest asked = ScriptedCoordination.last();
    assertThat(asked.getSlice().getQuery()).isEqualTo("news");
    assertThat(asked.getSlice().getMinPosition()).isEqualTo(7);
    assertThat(asked.getLayersList())
        .containsExactly(ShareLayer.SHARE_LAYER_LINK, ShareLayer.SHARE_LAYER_TEXT);
    assertThat(asked.hasWindow()).isTrue();
    assertThat(asked.getWindow()).isZero();
    assertThat(asked.getMinParticipation()).isEqualTo(5);
    assertThat(asked.getEdgeWeight()).isEqualTo(0.75);
    assertThat(asked.getLeastLayers()).isEqualTo(2);
    assertThat(asked.getNearest()).isEqualTo(50);
    assertThat(asked.getLimit()).isEqualTo(3);
  }

  @Test
  void whatIsNotSaidIsLeftToTheService() {
    when().get(COORDINATION).then().statusCode(200);

    DetectRequest asked = ScriptedCoordination.last();
    assertThat(asked.getLayersList()).isEmpty();
    assertThat(asked.hasWindow()).isFalse();
    assertThat(asked.hasEdgeWeight()).isFalse();
    assertThat(asked.getEveryEdge()).isFalse();
    assertThat(asked.hasSimilarity()).isFalse();
    assertThat(asked.getFollows()).isEmpty();
  }

  @Test
  void nearCopiesAndFollowersAreAskedForAndTold() {
    when()
        .get(COORDINATION + "?layers=near_copy&similarity=0.8&follows=friends")
        .then()
        .statusCode(200)
        .body("groups[0].posts.originals", is(3))
        .body("groups[0].followers.compared", is(2))
        .body("groups[0].followers", not(Matchers.hasKey("mean")))
        .body("groups[0].objects[1].layer", is("NEAR_COPY"))
        .body("groups[0].objects[1].versions[1].similarity", is(0.75F))
        .body("groups[0].objects[1].versions[1].changes[1].kind", is("ADDED"))
        .body("groups[0].objects[1].versions[1].changes[1].text", is("shut"));
    DetectRequest asked = ScriptedCoordination.last();
    assertThat(asked.getLayersList()).containsExactly(ShareLayer.SHARE_LAYER_NEAR_COPY);
    assertThat(asked.getSimilarity()).isEqualTo(0.8);
    assertThat(asked.getFollows()).isEqualTo("friends");
  }

  @Test
  void everyEdgeCanBeAskedFor() {
    when().get(COORDINATION + "?everyEdge=true").then().statusCode(200);

    assertThat(ScriptedCoordination.last().getEveryEdge()).isTrue();
  }

  @Test
  void edgesComeAsATable() {
    given()
        .accept("text/csv")
        .get(COORDINATION)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-coordination.csv"))
        .body(startsWith("source,target,sourceHandle,targetHandle,group,layer,weight,"))
        .body(containsString("x:a,x:b,'=ann,,0,link,3,3,0.5,0.25,0.75"))
        .body(containsString("x:a,x:b,'=ann,,0,text,2,2,0.5,0.25,0.75"));
  }

  @Test
  void aTableThatWouldBeCutIsRefused() {
    when().get(COORDINATION + "?q=huge").then().statusCode(200).body("cut.edges", is(7));
    when()
        .get(COORDINATION + "?q=huge&format=csv")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is("limit"))
        .body("errors[0].description", containsString("7 edges more"));
  }

  @ParameterizedTest
  @CsvSource({
    "layers=likes, layers",
    "window=-1, window",
    "window=86401, window",
    "minParticipation=0, minParticipation",
    "edgeWeight=1.5, edgeWeight",
    "everyEdge=yes, everyEdge",
    "leastLayers=8, leastLayers",
    "similarity=1.5, similarity",
    "similarity=much, similarity",
    "nearest=0, nearest",
    "limit=201, limit",
    "from=yesterday, from",
    "format=gexf, format",
    "seed=1, seed",
  })
  void aMalformedParameterIsNamed(String query, String field) {
    when()
        .get(COORDINATION + "?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", is(field));
  }
}
