package chancery.kit.process;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends this process when the one that started it is gone. A launcher that sets {@code
 * CHANCERY_EXIT_WITH_PARENT=true} keeps the standard input open; when that closes, however the
 * launcher died, the service shuts down in order.
 */
@ApplicationScoped
class ParentWatch {

  private final boolean enabled;

  ParentWatch(
      @ConfigProperty(name = "chancery.exit-with-parent", defaultValue = "false") boolean enabled) {
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent started) {
    if (enabled) {
      Thread.ofPlatform().name("parent-watch").daemon().start(ParentWatch::exitAtEndOfInput);
    }
  }

  private static void exitAtEndOfInput() {
    try {
      while (System.in.read() >= 0) {
        // the launcher sends nothing; only the end matters
      }
    } catch (IOException closed) {
      // as good as the end
    }
    Quarkus.asyncExit(0);
  }
}
