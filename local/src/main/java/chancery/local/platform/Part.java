package chancery.local.platform;

import chancery.local.process.Command;
import java.io.IOException;
import java.time.Duration;

/**
 * A part of the platform.
 *
 * @param name as in its log's name
 * @param preparation what has to be done before each start
 * @param command to start it with
 * @param probe tells whether it does its work
 * @param grace how long it may take to end
 */
record Part(String name, Preparation preparation, Command command, Probe probe, Duration grace) {

  /** Done before each start of a part. */
  interface Preparation {
    void run() throws IOException, InterruptedException;
  }

  /** Whether a part does its work; asked again and again, so it answers soon. */
  interface Probe {
    boolean ready();
  }
}
