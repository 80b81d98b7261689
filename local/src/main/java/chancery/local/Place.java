package chancery.local;

import chancery.local.platform.PlatformSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a platform that is started keeps its data and answers. */
final class Place {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Folder for everything that is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + PlatformSettings.DEFAULT_PORT,
      description = "Port on the loopback interface; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port = PlatformSettings.DEFAULT_PORT;

  Path data() {
    return data.toAbsolutePath().normalize();
  }

  int port() {
    return port;
  }
}
