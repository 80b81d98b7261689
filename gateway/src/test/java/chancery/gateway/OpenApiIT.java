package chancery.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class OpenApiIT {

  private static final Map<String, List<String>> PROMISED =
      Map.ofEntries(
          Map.entry("/v1/corpora", List.of("get")),
          Map.entry("/v1/corpora/{corpus}", List.of("get", "put", "delete")),
          Map.entry("/v1/corpora/{corpus}/imports", List.of("get", "post")),
          Map.entry("/v1/corpora/{corpus}/imports/{id}", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/imports/{id}/rejects", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/posts", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/posts/{postId}", List.of("get", "delete")),
          Map.entry("/v1/corpora/{corpus}/authors/{authorId}", List.of("delete")),
          Map.entry("/v1/corpora/{corpus}/timeline", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/top", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/network", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/network/structure", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/network/groups", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/coordination", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/cascade", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/conversation", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/trace", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/bursts", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/bursts/current", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/hashtags/{tag}", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/accounts/{accountId}", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/accounts/{accountId}/signals", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/signals", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/impersonators", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/rankings", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/rankings/report", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/live", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/actors", List.of("get", "put")),
          Map.entry("/v1/corpora/{corpus}/actors/{actorId}", List.of("delete")),
          Map.entry("/v1/corpora/{corpus}/codebooks", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/codebooks/{name}", List.of("get", "put", "delete")),
          Map.entry("/v1/corpora/{corpus}/codebooks/{name}/coding", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/codebooks/{name}/cooccurrence", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/codebooks/{name}/agreement", List.of("post")),
          Map.entry("/v1/corpora/{corpus}/codebooks/{name}/explain", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/findings", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/findings/{name}", List.of("get", "put", "delete")),
          Map.entry("/v1/corpora/{corpus}/keyness", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/structure", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/networks", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/networks/{name}", List.of("get", "put", "delete")),
          Map.entry("/v1/corpora/{corpus}/network/windows", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/relations", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/targets", List.of("get")),
          Map.entry("/v1/corpora/{corpus}/targets/{name}", List.of("get", "put", "delete")),
          Map.entry("/v1/corpora/{corpus}/targets/{name}/labels", List.of("get", "post")));

  private static Map<String, Map<String, Map<String, Object>>> paths() {
    return document().getMap("paths");
  }

  private static JsonPath document() {
    return given().accept("application/json").get("/openapi?format=json").jsonPath();
  }

  @Test
  void everyPromisedPathIsDescribed() {
    Map<String, Map<String, Map<String, Object>>> paths = paths();

    PROMISED.forEach((path, methods) -> {
      assertThat(paths)
          .hasEntrySatisfying(
              path, known -> assertThat(known).containsKeys(methods.toArray(String[]::new)));
    });
  }

  @Test
  void aMethodThatAPathDoesNotHaveIsRefusedWithThoseThatItHas() {
    paths()
        .forEach((path, known) ->
            Stream.of("GET", "PUT", "POST", "DELETE", "PATCH")
                .filter(method -> !known.containsKey(method.toLowerCase(Locale.ROOT)))
                .forEach(method -> refuses(method, path, known.keySet())));
  }

  private static void refuses(String method, String template, Set<String> known) {
    String path = template.replaceAll("\\{\\w+}", "some");
    Response answer = given().contentType("application/json").body("{}").request(method, path);

    assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(405);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.jsonPath().getString("reason")).isEqualTo("METHOD_NOT_ALLOWED");
    List<String> allowed = new ArrayList<>(List.of(answer.header("Allow").split(", ")));
    assertThat(allowed.remove("HEAD")).isEqualTo(known.contains("get"));
    assertThat(allowed)
        .containsExactlyInAnyOrderElementsOf(
            known.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList());
  }

  @Test
  void everyOperationSaysWhatItDoesAndHowItFails() {
    paths()
        .values()
        .forEach(methods ->
            methods.forEach((method, operation) -> {
              if (operation.get("responses") instanceof Map<?, ?> responses) {
                assertThat(responses.keySet().stream().map(String::valueOf))
                    .contains("200", "400", "404", "429", "503", "504");
              }
              assertThat(operation).containsKeys("summary", "operationId", "responses");
            }));
  }

  @Test
  void parametersAreThoseThatTheCodeReads() {
    List<String> names =
        document().getList("paths.'/v1/corpora/{corpus}/timeline'.get.parameters.name");

    assertThat(names)
        .contains("corpus", "q", "from", "to", "bucket", "by", "measure", "minPosition");
  }

  @Test
  void shapesAreThoseOfTheMessages() {
    JsonPath document = document();

    assertThat(document.getMap("components.schemas"))
        .containsKeys("TopResponse", "Post", "Problem");
    assertThat(document.getList("components.schemas.Post.properties.kind.enum"))
        .contains("REPOST", "DOCUMENT");
  }
}
