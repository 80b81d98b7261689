package chancery.ingest.imports;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.Listed;
import chancery.ingest.format.PostFormat;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Database;
import chancery.ingest.log.Followers;
import chancery.ingest.post.Posts;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** Imports, running and past. Thread-safe. */
public final class Imports {

  private final Corpora corpora;
  private final Function<String, PostFormat> formats;
  private final ImportTable table;
  private final RejectTable rejects;
  private final ImportRun.Surroundings surroundings;
  private final MeterRegistry metrics;
  private final Semaphore free;

  /**
   * @param formats by name; throws {@link IllegalArgumentException} for one that is not there
   */
  public Imports(
      Database database,
      Corpora corpora,
      Posts posts,
      Followers followers,
      Function<String, PostFormat> formats,
      ImportLimits limits,
      MeterRegistry metrics,
      Clock clock) {
    this.corpora = corpora;
    this.formats = formats;
    this.table = new ImportTable(database);
    this.rejects = new RejectTable(database);
    this.surroundings = new ImportRun.Surroundings(posts, table, rejects, followers, limits, clock);
    this.metrics = metrics;
    this.free = new Semaphore(limits.atOnce());
  }

  /**
   * Reads an input to its end. When this returns, everything accepted is on disk.
   *
   * @param progress told about once a second how far it is
   * @return the final state: DONE; INTERRUPTED where the body broke off; FAILED where its
   *     compression is damaged
   * @throws ChanceryException NOT_FOUND for the corpus, RESOURCE_EXHAUSTED while too many imports
   *     run, UNAVAILABLE where the database is out of reach
   * @throws IllegalArgumentException for a format, a parameter or an encoding
   */
  public Import run(ImportHeader header, Body body, Consumer<Import> progress)
      throws InterruptedException {
    PostFormat format = formats.apply(header.getFormat().isEmpty() ? "auto" : header.getFormat());
    if (!free.tryAcquire()) {
      throw ChanceryException.of(
          Code.RESOURCE_EXHAUSTED,
          "TOO_MANY_IMPORTS",
          "As many imports run as may at the same time (%d); try again when one has ended"
              .formatted(surroundings.limits().atOnce()));
    }
    try {
      CorpusKey corpus = corpora.key(header.getCorpus());
      long position = corpora.get(header.getCorpus()).getPosition();
      Import started =
          Import.newBuilder()
              .setId(UUID.randomUUID().toString())
              .setCorpus(corpus.name())
              .setFormat(format.name())
              .setState(ImportState.IMPORT_STATE_RUNNING)
              .setPosition(position)
              .setStartedAt(
                  ImportTable.timestamp(
                      surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS)))
              .build();
      return new ImportRun(surroundings, corpus, started, new Counts(metrics, position))
          .run(format, header, body, progress);
    } finally {
      free.release();
    }
  }

  /**
   * @throws ChanceryException NOT_FOUND
   */
  public Import get(String corpus, String id) {
    return table.find(corpora.key(corpus), id).orElseThrow(() -> notFound(corpus, id));
  }

  /**
   * Latest first.
   *
   * @throws ChanceryException NOT_FOUND for the corpus
   */
  public Listed<Import> list(String corpus, int pageSize, String pageToken) {
    return table.list(corpora.key(corpus), pageSize, pageToken);
  }

  /**
   * In the input's order.
   *
   * @throws ChanceryException NOT_FOUND
   */
  public Listed<Reject> rejects(String corpus, String id, int pageSize, String pageToken) {
    long no = table.number(corpora.key(corpus), id).orElseThrow(() -> notFound(corpus, id));
    return rejects.list(no, pageSize, pageToken);
  }

  /** To be called once at start: what a crash left running is not running any more. */
  public void interruptRunning() {
    table.interruptRunning(surroundings.clock().instant());
  }

  private static ChanceryException notFound(String corpus, String id) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "IMPORT_NOT_FOUND",
        "The corpus '%s' has no import '%s'".formatted(corpus, id));
  }
}
