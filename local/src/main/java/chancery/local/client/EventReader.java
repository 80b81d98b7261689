package chancery.local.client;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads server-sent events (HTML standard, section 9.2.6): names and data, comments left out. */
final class EventReader {

  private final BufferedReader in;
  private final EventPost.Listener listener;

  EventReader(BufferedReader in, EventPost.Listener listener) {
    this.in = in;
    this.listener = listener;
  }

  void run() throws IOException {
    String name = "message";
    StringBuilder data = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          listener.event(name, data.toString());
        }
        name = "message";
        data.setLength(0);
      } else if (line.startsWith("event:")) {
        name = line.substring("event:".length()).strip();
      } else if (line.startsWith("data:")) {
        data.append(data.isEmpty() ? "" : "\n").append(line.substring("data:".length()).strip());
      }
    }
  }
}
