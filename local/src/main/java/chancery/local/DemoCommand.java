package chancery.local;

import chancery.local.client.Gateway;
import chancery.local.imports.ImportState;
import chancery.local.platform.Installation;
import chancery.local.platform.PlatformSettings;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: an invented world to look at. */
@Command(
    name = "demo",
    description = {
      "Fills a corpus with the posts of an invented world: six countries with ministries, embassies, media and people,"
          + " a campaign, a crisis, accounts that act as one, and an impostor. The same seed gives the same posts.",
      "Uses the platform that runs; where none does, it runs one until Ctrl-C."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed tells the story with other posts (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      defaultValue = "demo",
      description = "Name of the corpus (default: ${DEFAULT-VALUE}).")
  private String corpus = "demo";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the platform is (default: the one on --port, if it runs).")
  private @Nullable URI url;

  @Mixin private Place place = new Place();

  @Override
  public Integer call() throws IOException, InterruptedException {
    URI there = url != null ? url : URI.create("http://127.0.0.1:" + place.port());
    if (url != null || (place.port() != 0 && new Gateway(there).answers())) {
      fill(there);
      System.out.println("See it at " + there + "/?corpus=" + corpus);
      return 0;
    }
    System.out.println("Starting Chancery on " + place.data());
    try (RunningPlatform running =
        RunningPlatform.start(
            PlatformSettings.at(place.data(), place.port()), Installation.here())) {
      URI address = running.platform().address();
      fill(address);
      System.out.println();
      System.out.println("Chancery is ready: " + address + "/?corpus=" + corpus);
      System.out.println("Ctrl-C stops it.");
      new CountDownLatch(1).await();
    }
    return 0;
  }

  private void fill(URI address) throws IOException, InterruptedException {
    System.out.println("Filling the corpus " + corpus + " (seed " + seed + ")");
    ImportState state = DemoImport.run(new Gateway(address), corpus, seed);
    System.out.printf(
        "  %,d posts accepted, %,d there already%n", state.accepted(), state.duplicate());
  }
}
