package chancery.local;

import chancery.local.client.Gateway;
import chancery.local.demo.DemoCorpus;
import chancery.local.demo.DemoJson;
import chancery.local.imports.ImportState;
import chancery.local.imports.Importer;
import chancery.local.imports.Input;
import chancery.local.imports.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Puts the invented world into a corpus. */
public final class DemoImport {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private DemoImport() {}

  /**
   * Makes the corpus, its actors and its posts; what is there already stays as it is.
   *
   * @return counts of the posts
   */
  public static ImportState run(Gateway gateway, String corpus, long seed)
      throws IOException, InterruptedException {
    DemoCorpus demo = DemoCorpus.generate(seed);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      DemoJson.writePosts(demo, out);
    }
    gateway.putCorpus(corpus);
    JsonNode actors = gateway.putActors(corpus, DemoJson.actors(demo));
    if (!actors.path("rejects").isEmpty()) {
      throw new IllegalStateException("Actors were refused: " + actors.get("rejects"));
    }
    Input input = new Input.Pipe(new ByteArrayInputStream(packed.toByteArray()));
    ImportState state =
        new Importer(gateway, corpus, Map.of("format", "post")).send(input, new Silence());
    awaitFollowers(gateway, corpus, state.position());
    return state;
  }

  /** So that whoever looks now sees all of it. A busy machine takes longer than an answer may. */
  private static void awaitFollowers(Gateway gateway, String corpus, long position)
      throws IOException, InterruptedException {
    for (String answer : List.of("timeline?bucket=year", "network?limit=1")) {
      gateway.await(
          "/v1/corpora/%s/%s&minPosition=%d".formatted(corpus, answer, position), PATIENCE);
    }
  }

  /** It takes seconds. */
  private record Silence() implements Progress {
    @Override
    public void counted(ImportState state) {}

    @Override
    public void close() {}
  }
}
