package chancery.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatewayTest {

  private final Queue<Integer> statuses = new ArrayDeque<>();
  private final HttpServer server;
  private final Gateway gateway;

  GatewayTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"detail\":\"told\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(statuses.remove(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    gateway = new Gateway(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatThePlatformCannotTellYetIsAskedAgain() throws IOException, InterruptedException {
    statuses.addAll(List.of(503, 503, 200));

    assertThat(gateway.await("/answer", Duration.ofMinutes(1)).path("detail").asText())
        .isEqualTo("told");
    assertThat(statuses).isEmpty();
  }

  @Test
  void patienceEndsAndOtherProblemsAreToldAtOnce() {
    statuses.addAll(List.of(503, 404));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> gateway.await("/answer", Duration.ZERO))
        .withMessage("told (HTTP 503)");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> gateway.await("/answer", Duration.ofMinutes(1)))
        .withMessage("told (HTTP 404)");
  }
}
