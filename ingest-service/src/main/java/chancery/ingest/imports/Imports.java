package chancery.ingest.imports;

import chancery.ingest.corpus.Corpora;
import chancery.ingest.corpus.Listed;
import chancery.ingest.format.PostFormat;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Followers;
import chancery.ingest.post.Posts;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import com.google.rpc.Code;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Imports, running and past. Thread-safe. */
public final class Imports {

  private static final Logger LOG = Logger.getLogger(Imports.class);

  private final Corpora corpora;
  private final Function<String, PostFormat> formats;
  private final ImportTable table;
  private final RejectTable rejects;
  private final ImportRun.Surroundings surroundings;
  private final MeterRegistry metrics;
  private final Semaphore free;
  private final Set<ImportRun> running = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  /**
   * @param formats by name, empty for the usual one; throws {@link IllegalArgumentException} for
   *     one that is not there
   */
  public Imports(
      ImportTable table,
      Corpora corpora,
      Posts posts,
      Followers followers,
      Function<String, PostFormat> formats,
      ImportLimits limits,
      MeterRegistry metrics,
      Clock clock) {
    this.corpora = corpora;
    this.formats = formats;
    this.table = table;
    this.rejects = table.rejects();
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
   *     run, UNAVAILABLE where the database is out of reach or the service is stopping
   * @throws IllegalArgumentException for a format, a parameter or an encoding
   * @throws InterruptedException if {@link #stop} ended it
   */
  public Import run(ImportHeader header, Body body, Consumer<Import> progress)
      throws InterruptedException {
    PostFormat format = formats.apply(header.getFormat());
    if (stopping) {
      throw ChanceryException.unavailable(
          "STOPPING", "The service is stopping; send the input again", null);
    }
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
                  WireTime.timestamp(surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS)))
              .build();
      ImportRun run =
          new ImportRun(surroundings, corpus, started, new Counts(metrics, position), body);
      return run(run, format, header, progress);
    } finally {
      free.release();
    }
  }

  private Import run(
      ImportRun run, PostFormat format, ImportHeader header, Consumer<Import> progress)
      throws InterruptedException {
    running.add(run);
    try {
      if (stopping) {
        run.stop();
      }
      return run.run(format, header, progress);
    } finally {
      running.remove(run);
    }
  }

  /**
   * Ends all imports before the process does: takes no new ones, and returns when those that run
   * are recorded as interrupted, or the time for that is up.
   */
  public void stop() throws InterruptedException {
    stopping = true;
    running.forEach(ImportRun::stop);
    ImportLimits limits = surroundings.limits();
    if (!free.tryAcquire(limits.atOnce(), limits.stopWait().toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warnf("%d imports did not end in time", running.size());
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

  private static ChanceryException notFound(String corpus, String id) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "IMPORT_NOT_FOUND",
        "The corpus '%s' has no import '%s'".formatted(corpus, id));
  }
}
