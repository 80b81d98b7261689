package chancery.gateway.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events, each on its way when its method returns. */
public final class EventStream {

  private static final byte[] EVENT = "event: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA = "\ndata: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] HEARTBEAT = ": alive\n\n".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;

  public EventStream(OutputStream out) {
    this.out = out;
  }

  /**
   * @param data one line, such as a JSON document without line breaks
   */
  public void event(String name, byte[] data) throws IOException {
    for (byte one : data) {
      if (one == '\n' || one == '\r') {
        throw new IllegalArgumentException("An event's data has to be one line");
      }
    }
    out.write(EVENT);
    out.write(name.getBytes(StandardCharsets.UTF_8));
    out.write(DATA);
    out.write(data);
    out.write(END);
    out.flush();
  }

  /** A comment, which clients leave out: keeps the connection open and finds out if it is not. */
  public void heartbeat() throws IOException {
    out.write(HEARTBEAT);
    out.flush();
  }
}
