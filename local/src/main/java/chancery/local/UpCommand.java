package chancery.local;

import chancery.local.platform.Installation;
import chancery.local.platform.Platform;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}: runs the platform until it is told to stop. */
@Command(
    name = "up",
    description = {
      "Runs the platform on this machine: Redis, PostgreSQL and the four services, with the page at the address that is printed.",
      "Ctrl-C stops everything in order."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Folder for everything that is kept (default: ./${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + PlatformSettings.DEFAULT_PORT,
      description = "Port on the loopback interface (default: ${DEFAULT-VALUE}; 0: a free one).")
  private int port = PlatformSettings.DEFAULT_PORT;

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
    System.out.println("Starting Chancery on " + data.toAbsolutePath().normalize());
    PlatformSettings settings = new PlatformSettings(data, port, redis, postgres, Map.of(), false);
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
