package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class LiveIT {

  private static final String CHANNEL = "chancery:live:ira";

  @Inject RedisDataSource redis;

  @TestHTTPResource("/v1/corpora/ira/live")
  URI live = URI.create("/");

  /** A client of the stream. */
  private static final class Client implements AutoCloseable {

    private final HttpURLConnection connection;
    private final BufferedReader lines;

    Client(URI stream) throws IOException {
      connection = (HttpURLConnection) stream.toURL().openConnection();
      connection.setReadTimeout(10_000);
      lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Reads on until the line; fails when nothing comes for ten seconds. */
    void await(String line) throws IOException {
      String read = lines.readLine();
      while (!line.equals(read)) {
        assertThat(read).as("the stream's end, while waiting for " + line).isNotNull();
        read = lines.readLine();
      }
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  private void publish(String message) {
    redis.pubsub(String.class).publish(CHANNEL, message);
  }

  @Test
  void postsComeToEveryClientAsTheyArePublished() throws Exception {
    try (Client one = new Client(live);
        Client two = new Client(live)) {
      one.await("event: hello");
      one.await("data: {\"position\":7}");
      one.await("data: {\"live\":true}");
      two.await("data: {\"live\":true}");

      publish("{\"position\":8,\"posts\":1,\"items\":[]}");

      one.await("event: posts");
      one.await("data: {\"position\":8,\"posts\":1,\"items\":[]}");
      two.await("data: {\"position\":8,\"posts\":1,\"items\":[]}");
    }
  }

  @Test
  void aBurstComesAsAnEventOfItsOwn() throws Exception {
    try (Client client = new Client(live)) {
      client.await("data: {\"live\":true}");

      publish("{\"event\":\"burst\",\"dimension\":\"hashtag\",\"value\":\"flood\"}");

      client.await("event: burst");
      client.await("data: {\"event\":\"burst\",\"dimension\":\"hashtag\",\"value\":\"flood\"}");
    }
  }

  @Test
  void aQuietStreamShowsThatItIsAlive() throws Exception {
    try (Client client = new Client(live)) {
      client.await(": alive");
      client.await(": alive");
    }
  }

  @Test
  void aStreamThatIsLeftIsFreed() throws Exception {
    try (Client client = new Client(live)) {
      client.await("event: hello");
      assertThat(streams()).isPositive();
    }
    assertAllFreed();
  }

  @Test
  void askingForTheHeadOpensNoStream() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      when().head("/v1/corpora/ira/live").then().statusCode(200);
    }
    assertAllFreed();
  }

  @Test
  void aCorpusThatIsNotThereHasNoStream() {
    given().get("/v1/corpora/nothing-here/live").then().statusCode(404);
  }

  private static void assertAllFreed() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (streams() > 0 && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(streams()).isZero();
  }

  private static double streams() {
    return when()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("chancery_gateway_streams "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
