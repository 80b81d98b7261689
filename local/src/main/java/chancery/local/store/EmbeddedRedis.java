package chancery.local.store;

import chancery.local.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Redis that is a cache and nothing else: loopback only, bounded, with nothing kept on disk.
 *
 * @param program the server
 * @param folder its working folder; created if missing
 * @param port on the loopback interface
 */
public record EmbeddedRedis(Path program, Path folder, int port) {

  private static final String MEMORY = "64mb";

  public String url() {
    return "redis://127.0.0.1:" + port;
  }

  public Command command() throws IOException {
    Files.createDirectories(folder);
    return new Command(
        "redis",
        List.of(
            program.toString(),
            "--bind",
            "127.0.0.1",
            "--port",
            String.valueOf(port),
            "--dir",
            folder.toString(),
            "--save",
            "",
            "--appendonly",
            "no",
            "--maxmemory",
            MEMORY,
            "--maxmemory-policy",
            "allkeys-lru",
            // The title would hide the folder, by which a stale process is recognised.
            "--set-proc-title",
            "no"),
        Map.of(),
        new Command.Ending.Kept("TERM"));
  }
}
