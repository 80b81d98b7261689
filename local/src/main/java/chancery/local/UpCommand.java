package chancery.local;

import chancery.local.platform.Installation;
import chancery.local.platform.Platform;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: runs the platform until it is told to stop. */
@Command(
    name = "up",
    description = {
      "Runs the platform on this machine: Redis, PostgreSQL and the four services, with the page at the address that is printed.",
      "Ctrl-C stops everything in order."
    },
    footer = {
      "",
      "More memory for large corpora: CHANCERY_HEAP_INGEST, CHANCERY_HEAP_ANALYSIS,",
      "CHANCERY_HEAP_GRAPH and CHANCERY_HEAP_GATEWAY in the environment, e.g. 1g."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  @Mixin private Place place = new Place();

  @Option(
      names = "--redis",
      paramLabel = "URL",
      description = "Use this Redis, e.g. redis://10.0.0.7:6379.")
  private @Nullable String redis;

  @Option(
      names = "--postgres",
      paramLabel = "URL",
      description = {
        "Use this PostgreSQL, e.g. jdbc:postgresql://10.0.0.7/chancery.",
        "User and password: QUARKUS_DATASOURCE_USERNAME, QUARKUS_DATASOURCE_PASSWORD."
      })
  private @Nullable String postgres;

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println("Starting Chancery on " + place.data());
    PlatformSettings settings =
        new PlatformSettings(place.data(), place.port(), redis, postgres, Map.of(), false);
    try (RunningPlatform running = RunningPlatform.start(settings, Installation.here())) {
      Platform platform = running.platform();
      System.out.println();
      System.out.println("Chancery is ready: " + platform.address());
      System.out.println("Ctrl-C stops it.");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
