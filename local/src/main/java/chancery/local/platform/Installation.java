package chancery.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The built project.
 *
 * @param home the project's root
 */
public record Installation(Path home) {

  /** Where {@code ./chancery} says the project is, else the working folder. */
  public static Installation here() {
    return new Installation(
        Path.of(System.getProperty("chancery.home", "")).toAbsolutePath().normalize());
  }

  Path application(Service service) {
    Path jar = folder(service).resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "%s is not built: %s is missing. Run ./chancery build".formatted(service.module(), jar));
    }
    return jar;
  }

  /** What the virtual machine keeps of a training run, to start sooner; may be missing. */
  Path startupCache(Service service) {
    return folder(service).resolve("app.aot");
  }

  Path servers() {
    return home.resolve("local/target/servers");
  }

  private Path folder(Service service) {
    return home.resolve(service.module()).resolve("target/quarkus-app");
  }
}
