package chancery.kit.log;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Switches the console to JSON lines where it is not a terminal, or as {@code chancery.log} says.
 */
@ApplicationScoped
class JsonLogs {

  enum Format {
    /** JSON unless the standard output is a terminal. */
    AUTO,
    JSON,
    TEXT
  }

  private final Format format;
  private final String service;

  JsonLogs(
      @ConfigProperty(name = "chancery.log", defaultValue = "auto") Format format,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.format = format;
    this.service = service;
  }

  void start(@Observes @Priority(1) StartupEvent started) {
    boolean json =
        switch (format) {
          case AUTO -> System.console() == null || !System.console().isTerminal();
          case JSON -> true;
          case TEXT -> false;
        };
    if (json) {
      useJson(Logger.getLogger("").getHandlers());
    }
  }

  private void useJson(Handler[] handlers) {
    for (Handler handler : handlers) {
      if (handler instanceof ConsoleHandler) {
        handler.setFormatter(new JsonFormatter(service));
      } else if (handler instanceof ExtHandler nesting) {
        useJson(nesting.getHandlers());
      }
    }
  }
}
