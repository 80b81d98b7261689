package chancery.gateway;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import chancery.gateway.testing.ScriptedImports;
import chancery.gateway.testing.WithServices;
import chancery.kit.testing.WithRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(WithServices.class)
@QuarkusTestResource(WithRedis.class)
class ImportsIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final long LENGTH = 200L * MEGABYTE;

  @TestHTTPResource("/")
  URI gateway = URI.create("/");

  @BeforeEach
  void forget() {
    ScriptedImports.reset();
  }

  @Test
  void anImportIsAnsweredAtItsEnd() {
    given()
        .contentType("text/csv")
        .header("Content-Encoding", "gzip")
        .body(new byte[1000])
        .post("/v1/corpora/ira/imports?map.text=content&zone=UTC")
        .then()
        .statusCode(200)
        .body("id", is("i1"))
        .body("state", is("DONE"))
        .body("format", is("csv"))
        .body("received", is(1000))
        .body("position", is(5))
        .body("startedAt", is("2023-11-14T22:13:20Z"));
    assertThat(ScriptedImports.lastHeader().getEncoding()).isEqualTo("gzip");
    assertThat(ScriptedImports.lastHeader().getParametersMap())
        .containsEntry("map.text", "content")
        .containsEntry("zone", "UTC")
        .hasSize(2);
  }

  @Test
  void progressComesAsEvents() {
    String events =
        given()
            .accept("text/event-stream")
            .body("{}")
            .post("/v1/corpora/ira/imports")
            .then()
            .statusCode(200)
            .header("Content-Type", "text/event-stream")
            .extract()
            .asString();

    assertThat(events)
        .startsWith("event: progress\ndata: {\"id\":\"i1\"")
        .contains("event: done\ndata: {\"id\":\"i1\"")
        .doesNotContain("event: error");
  }

  @Test
  void anImportThatFailsIsAProblem() {
    given()
        .body("{}")
        .post("/v1/corpora/absent/imports")
        .then()
        .statusCode(404)
        .body("reason", is("CORPUS_NOT_FOUND"));
    given()
        .body("{}")
        .post("/v1/corpora/broken/imports")
        .then()
        .statusCode(400)
        .body("reason", is("IMPORT_FAILED"))
        .body("detail", containsString("a cut-off archive"));
    String events =
        given()
            .accept("text/event-stream")
            .body("{}")
            .post("/v1/corpora/absent/imports")
            .then()
            .extract()
            .asString();
    assertThat(events).startsWith("event: error\ndata: {").contains("CORPUS_NOT_FOUND");
  }

  @Test
  void aLongBodyThatIsRefusedAtOnceStillGetsItsAnswer() {
    given().body(new byte[20 * MEGABYTE]).post("/v1/corpora/absent/imports").then().statusCode(404);
  }

  @Test
  void anUploadStallsWhileTheServiceTakesNoMore() throws Exception {
    try (Socket client = post("stalled", LENGTH)) {
      AtomicLong written = new AtomicLong();
      Thread writing = Thread.ofVirtual().start(() -> write(client, written));
      long stalledAt = awaitStall(written);
      assertThat(stalledAt).isLessThan(32L * MEGABYTE);
      assertThat(ScriptedImports.bytes()).isLessThan(32L * MEGABYTE);

      ScriptedImports.goOn();

      assertThat(writing.join(Duration.ofSeconds(60))).isTrue();
      assertThat(firstLine(client.getInputStream())).contains("200");
      assertThat(ScriptedImports.bytes()).isEqualTo(LENGTH);
    }
  }

  @Test
  void anImportIsGivenUpWhenItsClientGoesAway() throws Exception {
    try (Socket client = post("ira", LENGTH)) {
      client.getOutputStream().write(new byte[MEGABYTE]);
      client.getOutputStream().flush();
    }

    assertThat(ScriptedImports.cancelled().await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void importsAndTheirRejectsAreListed() {
    when().get("/v1/corpora/ira/imports").then().body("items[0].id", is("i1"));
    when().get("/v1/corpora/ira/imports/i1").then().body("state", is("DONE"));
    when()
        .get("/v1/corpora/ira/imports/i1/rejects?pageSize=1")
        .then()
        .body("items[0].line", is(2))
        .body("nextPageToken", is("2"));
    String csv =
        given()
            .accept("text/csv")
            .get("/v1/corpora/ira/imports/i1/rejects")
            .then()
            .header("Content-Disposition", containsString("rejects-i1.csv"))
            .extract()
            .asString();
    assertThat(csv)
        .isEqualTo(
            "line,reason,excerpt\r\n2,Truncated JSON,'=1+1\r\n5,Truncated JSON,\"{\"\"id\"\"\"\r\n");
  }

  private Socket post(String corpus, long length) throws IOException {
    Socket client = new Socket(gateway.getHost(), gateway.getPort());
    client.setSoTimeout(60_000);
    String head =
        "POST /v1/corpora/%s/imports HTTP/1.1\r\nHost: gateway\r\nContent-Length: %d\r\n\r\n"
            .formatted(corpus, length);
    client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return client;
  }

  private static void write(Socket client, AtomicLong written) {
    byte[] piece = new byte[64 * 1024];
    try {
      OutputStream out = client.getOutputStream();
      for (long left = LENGTH; left > 0; left -= piece.length) {
        out.write(piece);
        written.addAndGet(piece.length);
      }
    } catch (IOException closed) {
      // the test tells by what was written
    }
  }

  /** Waits until nothing more is written for a second. */
  private static long awaitStall(AtomicLong written) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    long last = -1;
    while (System.nanoTime() < deadline) {
      long now = written.get();
      if (now == last && now > 0) {
        return now;
      }
      last = now;
      Thread.sleep(1000);
    }
    throw new AssertionError("The upload does not stall; written so far: " + written.get());
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one >= 0 && one != '\n'; one = in.read()) {
      line.append((char) one);
    }
    return line.toString();
  }
}
