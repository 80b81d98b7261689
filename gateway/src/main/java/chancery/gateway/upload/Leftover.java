package chancery.gateway.upload;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is left of a body that was answered before its end. Most clients send everything before they
 * look at the answer, so it is read and thrown away for a while; then the connection is closed.
 */
public final class Leftover {

  private static final long LONGEST = 64L * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftover() {}

  public static void discard(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    AtomicLong length = new AtomicLong();
    try {
      request.handler(part -> {
        if (length.addAndGet(part.length()) > LONGEST) {
          request.connection().close();
        }
      });
      request.resume();
    } catch (IllegalStateException endedMeanwhile) {
      return;
    }
    Thread.ofVirtual().name("leftover").start(() -> closeUnlessEnded(request));
  }

  private static void closeUnlessEnded(HttpServerRequest request) {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
