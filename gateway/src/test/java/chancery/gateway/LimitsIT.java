package chancery.gateway;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LimitsIT.Strict.class)
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class LimitsIT {

  /** Few requests and one live stream. */
  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "chancery.gateway.rate.per-second", "1",
          "chancery.gateway.rate.burst", "5",
          "chancery.gateway.live.streams", "0");
    }
  }

  @Test
  void whoAsksTooOftenHasToWait() {
    Response stream = when().get("/v1/corpora/ira/live");
    assertThat(stream.statusCode()).isEqualTo(429);
    assertThat(stream.jsonPath().getString("reason")).isEqualTo("TOO_MANY_STREAMS");

    Response refused = when().get("/v1/corpora");
    for (int i = 0; i < 20 && refused.statusCode() == 200; i++) {
      refused = when().get("/v1/corpora");
    }

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(refused.jsonPath().getString("reason")).isEqualTo("RATE_LIMITED");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    when().get("/q/health/live").then().statusCode(200);
    assertThat(when().get("/q/metrics").asString())
        .containsPattern("chancery_gateway_limited_total [1-9]");
  }
}
