package chancery.local.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventPostTest {

  /** What the server does with a connection. */
  private interface Script {
    void run(InputStream in, OutputStream out) throws IOException;
  }

  private final List<String> events = new ArrayList<>();
  private ServerSocket server = unbound();

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  @Test
  void eventsAreHeardWhileTheBodyIsStillOnItsWay() throws Exception {
    serve((in, out) -> {
      readHead(in);
      send(
          out,
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
      chunk(out, "event: progress\ndata: {\"received\":1}\n\n");
      in.readNBytes(3);
      chunk(out, "event: done\ndata: {}\n\n");
      send(out, "0\r\n\r\n");
    });
    CountDownLatch heard = new CountDownLatch(1);
    InputStream body =
        new ByteArrayInputStream(new byte[10]) {
          @Override
          public int read(byte[] buffer, int offset, int length) {
            awaitQuietly(heard);
            return super.read(buffer, offset, length);
          }
        };

    post(
        body,
        (name, data) -> {
          events.add(name + " " + data);
          heard.countDown();
        });

    assertThat(events).containsExactly("progress {\"received\":1}", "done {}");
  }

  @Test
  void aProblemIsToldWithItsDetailAndTrace() throws Exception {
    String problem = "{\"status\":404,\"detail\":\"There is no corpus 'x'\",\"traceId\":\"abc\"}";
    serve((in, out) -> {
      readHead(in);
      send(
          out,
          "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: "
              + problem.length()
              + "\r\n\r\n"
              + problem);
    });

    assertThatThrownBy(() -> post(new ByteArrayInputStream(new byte[3]), (name, data) -> {}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("There is no corpus 'x'")
        .hasMessageContaining("abc");
  }

  @Test
  void aConnectionThatBreaksOffIsAnError() throws Exception {
    serve((in, out) -> readHead(in));

    assertThatThrownBy(() -> post(new ByteArrayInputStream(new byte[3]), (name, data) -> {}))
        .isInstanceOf(IOException.class);
  }

  private void post(InputStream body, EventPost.Listener listener)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/x?format=post");
    new EventPost(uri, Map.of()).send(body, listener);
  }

  private void serve(Script script) {
    Thread.ofVirtual()
        .start(() -> {
          try (Socket socket = server.accept()) {
            script.run(socket.getInputStream(), socket.getOutputStream());
          } catch (IOException closed) {
            // the test has what it wants
          }
        });
  }

  private static void readHead(InputStream in) throws IOException {
    while (!EventPost.line(in).isEmpty()) {
      // to the end of the head
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    send(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
