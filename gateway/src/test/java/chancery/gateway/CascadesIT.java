package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import chancery.gateway.testing.ScriptedCascades;
import chancery.gateway.testing.WithServices;
import chancery.graph.v1.Claim;
import chancery.graph.v1.GetCascadeRequest;
import chancery.graph.v1.PostRelation;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class CascadesIT {

  private static final String CORPUS = "/v1/corpora/ira/";

  @Test
  void aCascadeIsPassedOn() {
    given()
        .queryParam("post", "mastodon:https://a.example/1")
        .queryParam("relations", "repost,quote")
        .queryParam("limit", 7)
        .queryParam("participants", 3)
        .queryParam("minPosition", 9)
        .get(CORPUS + "cascade")
        .then()
        .statusCode(200)
        .body("figures.size", is(2))
        .body("figures.structuralVirality", is(1.0f))
        .body("nodes[0].postId", is("mastodon:https://a.example/1"))
        .body("nodes[0]", not(hasKey("parent")))
        .body("nodes[1].parent", is(0))
        .body("nodes[1].relation", is("REPOST"));
    GetCascadeRequest asked = ScriptedCascades.lastCascade();
    assertThat(asked.getRelationsList())
        .containsExactly(PostRelation.POST_RELATION_REPOST, PostRelation.POST_RELATION_QUOTE);
    assertThat(asked.getLimit()).isEqualTo(7);
    assertThat(asked.getParticipants()).isEqualTo(3);
    assertThat(asked.getSlice().getMinPosition()).isEqualTo(9);
  }

  @Test
  void aConversationIsPassedOn() {
    when()
        .get(CORPUS + "conversation?post=x:1")
        .then()
        .statusCode(200)
        .body("figures.posts", is(3))
        .body("figures.alternations", is(1));
  }

  @Test
  void aPostThatIsNotThereIsNotFound() {
    for (String what : new String[] {"cascade", "conversation"}) {
      when()
          .get(CORPUS + what + "?post=x:none")
          .then()
          .statusCode(404)
          .body("reason", is("POST_NOT_FOUND"));
    }
  }

  @Test
  void aClaimIsPassedOn() {
    given()
        .queryParam("link", "https://daily.example/harbour")
        .queryParam("similarity", 0.5)
        .queryParam("limit", 5)
        .queryParam("amplifiers", 6)
        .queryParam("communities", true)
        .queryParam("coordination", "true")
        .queryParam("seed", 3)
        .queryParam("from", "2024-01-01")
        .get(CORPUS + "trace")
        .then()
        .statusCode(200)
        .body("total.appearances", is(1))
        .body("appearances[0].ways", is(java.util.List.of("LINK", "NEAR_COPY")));
    assertThat(ScriptedCascades.lastTrace().getClaim().getLink())
        .isEqualTo("https://daily.example/harbour");
    assertThat(ScriptedCascades.lastTrace().getSimilarity()).isEqualTo(0.5);
    assertThat(ScriptedCascades.lastTrace().getLimit()).isEqualTo(5);
    assertThat(ScriptedCascades.lastTrace().getAmplifiers()).isEqualTo(6);
    assertThat(ScriptedCascades.lastTrace().getCommunities()).isTrue();
    assertThat(ScriptedCascades.lastTrace().getCoordination()).isTrue();
    assertThat(ScriptedCascades.lastTrace().getSeed()).isEqualTo(3);
    assertThat(ScriptedCascades.lastTrace().getSlice().hasFrom()).isTrue();
  }

  @Test
  void eachKindOfClaimReachesTheService() {
    traced("text", "The harbour closes");
    assertThat(ScriptedCascades.lastTrace().getClaim().getText()).isEqualTo("The harbour closes");
    traced("hashtag", "#harbour");
    assertThat(ScriptedCascades.lastTrace().getClaim().getHashtag()).isEqualTo("#harbour");
    traced("post", "x:1");
    assertThat(ScriptedCascades.lastTrace().getClaim().getClaimCase())
        .isEqualTo(Claim.ClaimCase.POST_ID);
  }

  private static void traced(String kind, String claim) {
    given()
        .urlEncodingEnabled(true)
        .queryParam(kind, claim)
        .get(CORPUS + "trace")
        .then()
        .statusCode(200);
  }

  @Test
  void appearancesComeAsATable() {
    given()
        .accept("text/csv")
        .get(CORPUS + "trace?post=x:1")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("ira-trace.csv"))
        .body(startsWith("createdAt,postId,platform,url,authorId,authorHandle,followers,ways,"))
        .body(
            containsString(
                "1970-01-02T00:00:00Z,x:1,x,,x:ann,'=ann,,link near_copy,0.75,,,,en,,The harbour"));
  }

  @Test
  void appearancesComeAsLines() {
    when()
        .get(CORPUS + "trace?post=x:1&format=ndjson")
        .then()
        .statusCode(200)
        .body(startsWith("{\"postId\":\"x:1\""));
  }

  @Test
  void badQuestionsAreRefused() {
    refused("cascade", "post");
    refused("conversation", "post");
    refused("trace", "claim");
    refused("trace?post=x:1&link=https://a.example", "claim");
    refused("trace?post=x:1&similarity=2", "similarity");
    refused("trace?post=x:1&communities=perhaps", "communities");
    refused("cascade?post=x:1&limit=0", "limit");
    refused("cascade?post=x:1&relations=mention", "relations");
    refused("cascade?post=x:1&q=news", "q");
  }

  private static void refused(String question, String field) {
    when()
        .get(CORPUS + question)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", is(java.util.List.of(field)));
  }
}
