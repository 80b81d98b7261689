package chancery.local.whole;

import chancery.local.platform.Installation;
import chancery.local.platform.Platform;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one platform, started by the first that asks and stopped after the last. */
public final class WholePlatform implements ParameterResolver {

  /** The platform, its traces, and its folder, which goes with it. */
  record Started(Platform platform, Traces traces, Path data) implements AutoCloseable {

    static Started start() {
      try {
        Path data = Files.createTempDirectory("chancery-whole");
        Traces traces = new Traces();
        PlatformSettings settings =
            new PlatformSettings(
                data,
                0,
                null,
                null,
                Map.of(
                    "OTEL_EXPORTER_OTLP_ENDPOINT",
                    traces.endpoint(),
                    "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                    "200ms"),
                false);
        Platform platform =
            Platform.prepare(settings, Installation.here(), line -> System.out.println(line));
        try {
          platform.start();
        } catch (IOException | InterruptedException | RuntimeException failure) {
          platform.close();
          throw failure;
        }
        return new Started(platform, traces, data);
      } catch (IOException | InterruptedException failure) {
        throw new IllegalStateException("The platform did not start", failure);
      }
    }

    Api api() {
      return new Api(platform.address());
    }

    /** The process of a part, waited for where it is about to be started again. */
    ProcessHandle process(String part) throws InterruptedException {
      return Waiting.until(
          "a process of " + part,
          () -> platform.process(part).orElse(null),
          found -> found != null);
    }

    @Override
    public void close() throws Exception {
      platform.close();
      traces.close();
      try (Stream<Path> all = Files.walk(data)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Started.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .computeIfAbsent(Started.class, key -> Started.start(), Started.class);
  }
}
