package chancery.local;

import chancery.local.client.Gateway;
import chancery.local.imports.ImportState;
import chancery.local.platform.Installation;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code record-start}: runs the platform once over the demonstration corpus, so that the virtual
 * machine can record start-up caches of the services. Part of the build.
 */
@Command(
    name = "record-start",
    description = "Records how the services start, so that they start sooner. Part of the build.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class RecordStartCommand implements Callable<Integer> {

  private static final String CORPUS = "training";
  private static final int ROUNDS = 120;
  private static final int ROUNDS_OF_METHODS = 15;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("chancery-training");
    PlatformSettings settings = new PlatformSettings(data, 0, null, null, Map.of(), true);
    try (RunningPlatform running = RunningPlatform.start(settings, Installation.here())) {
      URI address = running.platform().address();
      ImportState state = DemoImport.run(new Gateway(address), CORPUS, 1);
      ask(address, state.position());
      askMethods(new Gateway(address));
    } finally {
      delete(data);
    }
    return 0;
  }

  /**
   * What the page asks when somebody opens it, half of it new, half of it asked before, each round
   * over a new connection. Stays within the gateway's default rate limit.
   */
  private static void ask(URI address, long position) throws IOException, InterruptedException {
    String corpus = "/v1/corpora/" + CORPUS;
    Gateway gateway = new Gateway(address);
    gateway.get(corpus + "/network?limit=200&seed=1&minPosition=" + position);
    gateway.get(corpus + "/network?limit=200&seed=1&q=almar");
    for (int round = 0; round < ROUNDS; round++) {
      gateway = new Gateway(address);
      for (String question :
          List.of(
              "/timeline?bucket=day&q=almar%20OR%20word" + round,
              "/timeline?bucket=hour&by=lang&q=almar",
              "/top?dimension=hashtag&limit=20",
              "/top?dimension=author&limit=20&measure=engagement&q=almar%20OR%20word" + round,
              "/posts?pageSize=20&q=bay%20OR%20word" + round,
              "/posts?pageSize=20&sort=engagement",
              "/imports")) {
        gateway.get(corpus + question);
      }
    }
  }

  /** What the other views ask, each round anew. */
  private static void askMethods(Gateway gateway) throws IOException, InterruptedException {
    for (int round = 0; round < ROUNDS_OF_METHODS; round++) {
      for (String question :
          List.of(
              "/timeline?bucket=day&measure=sentiment",
              "/top?dimension=hashtag&measure=sentiment",
              "/codebooks/digital-diplomacy/coding?by=country&bucket=month",
              "/codebooks/digital-diplomacy/cooccurrence?from=2025-03-01",
              "/structure?limit=20",
              "/keyness?dimension=word&from=2025-04-01",
              "/bursts?dimension=hashtag",
              "/bursts?dimension=word",
              "/hashtags/cleanbaynow?limit=20",
              "/aspects?limit=20",
              "/rankings?samples=200")) {
        gateway.get("/v1/corpora/" + CORPUS + question + "&q=NOT%20word" + round);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
