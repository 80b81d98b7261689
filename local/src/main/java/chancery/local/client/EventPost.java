package chancery.local.client;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * A POST whose answer comes while its body is still on the way: server-sent events for an upload.
 * The Java library's client reads an answer only after the body has gone.
 */
public final class EventPost {

  /** Takes the events. */
  public interface Listener {
    void event(String name, String data);
  }

  private static final int CHUNK = 64 * 1024;
  private static final int OK = 200;

  private final URI uri;
  private final Map<String, String> headers;

  public EventPost(URI uri, Map<String, String> headers) {
    this.uri = uri;
    this.headers = Map.copyOf(headers);
  }

  /**
   * Sends the body and gives the events to the listener until the answer ends.
   *
   * @throws Refused where the answer is no stream of events but a problem
   */
  public void send(InputStream body, Listener listener) throws IOException, InterruptedException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(head().getBytes(StandardCharsets.US_ASCII));
      BodySender sender = new BodySender(body, out);
      Thread sending = Thread.ofVirtual().start(sender);
      try {
        receive(new BufferedInputStream(socket.getInputStream()), listener);
      } catch (IOException broken) {
        IOException reason = sender.failure();
        throw reason == null ? broken : reason;
      } finally {
        socket.close();
        sending.join();
      }
    }
  }

  /** What the data of an event {@code error} says: its problem's detail. */
  public static String detail(String problem) {
    return Problems.detail(problem);
  }

  private Socket connect() throws IOException {
    boolean secure = "https".equals(uri.getScheme());
    int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    return secure
        ? SSLSocketFactory.getDefault().createSocket(uri.getHost(), port)
        : new Socket(uri.getHost(), port);
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    head.append("POST ").append(uri.getRawPath()).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
    head.append("Accept: text/event-stream\r\n");
    head.append("Transfer-Encoding: chunked\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static void receive(InputStream in, Listener listener) throws IOException {
    String status = line(in);
    String[] words = status.split(" ");
    if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
      throw new IOException("The answer is no HTTP: " + status);
    }
    boolean chunked = false;
    boolean events = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      events |= lower.startsWith("content-type:") && lower.contains("text/event-stream");
    }
    InputStream content = chunked ? new ChunkedInput(in) : in;
    int code = Integer.parseInt(words[1]);
    if (code != OK || !events) {
      throw Problems.refused(code, new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
    new EventReader(
            new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8)), listener)
        .run();
  }

  static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new IOException("The connection broke off");
      }
      if (one != '\r') {
        line.write(one);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Sends the body in chunks, on a thread of its own. */
  private static final class BodySender implements Runnable {

    private final InputStream body;
    private final OutputStream out;
    private volatile @Nullable IOException failure;

    BodySender(InputStream body, OutputStream out) {
      this.body = body;
      this.out = out;
    }

    /** Why the body could not be read to its end; null where it could. */
    @Nullable IOException failure() {
      return failure;
    }

    @Override
    public void run() {
      byte[] buffer = new byte[CHUNK];
      try {
        for (int n = read(buffer); n >= 0; n = read(buffer)) {
          if (n == 0) {
            continue;
          }
          out.write((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.US_ASCII));
          out.write(buffer, 0, n);
          out.write(new byte[] {'\r', '\n'});
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException broken) {
        // The server went away or had heard enough; what it answered tells why.
      }
    }

    private int read(byte[] buffer) throws IOException {
      try {
        return body.read(buffer);
      } catch (IOException unreadable) {
        failure = unreadable;
        throw unreadable;
      }
    }
  }
}
