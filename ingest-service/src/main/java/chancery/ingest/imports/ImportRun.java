package chancery.ingest.imports;

import chancery.ingest.format.Decompression;
import chancery.ingest.format.PostFormat;
import chancery.ingest.log.CorpusKey;
import chancery.ingest.log.Followers;
import chancery.ingest.post.Posts;
import chancery.ingest.post.Posts.AuthorDeletion;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ImportHeader;
import chancery.ingest.v1.ImportState;
import chancery.ingest.v1.Reject;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.post.v1.Source;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One import on its way: a thread of its own reads and parses the body, the calling thread writes
 * the log. Used once.
 */
final class ImportRun {

  /** What every run needs. */
  record Surroundings(
      Posts posts,
      ImportTable table,
      RejectTable rejects,
      Followers followers,
      ImportLimits limits,
      Clock clock) {}

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  private final Surroundings around;
  private final CorpusKey corpus;
  private final Import started;
  private final long no;
  private final Counts counts;
  private final Body body;
  private final Batches batches;
  private Instant reported;
  private volatile boolean stopping;

  ImportRun(Surroundings around, CorpusKey corpus, Import started, Counts counts, Body body) {
    this.around = around;
    this.corpus = corpus;
    this.started = started;
    this.counts = counts;
    this.body = body;
    this.no = around.table.insert(corpus, started);
    this.reported = around.clock.instant();
    this.batches =
        new Batches(
            around.limits,
            Source.newBuilder()
                .setName("import:" + started.getId())
                .setCollectedAt(started.getStartedAt())
                .build());
  }

  /**
   * Reads the body to its end and returns the import's final state.
   *
   * @throws IllegalArgumentException for a parameter of the format or an encoding
   * @throws ChanceryException where the log does not take it
   * @throws InterruptedException if it was stopped; that is recorded
   */
  Import run(PostFormat format, ImportHeader header, Consumer<Import> progress)
      throws InterruptedException {
    Thread reader =
        Thread.ofPlatform()
            .name("import-" + started.getId())
            .daemon()
            .start(Context.current().wrap(() -> read(format, header)));
    try {
      writeAll(progress);
      return finish();
    } catch (RuntimeException | InterruptedException failure) {
      closeAfter(failure);
      throw failure;
    } finally {
      batches.abandon();
      body.breakOff();
      reader.join();
    }
  }

  /** Ends the import before the input's end: what is being written is written, and no more. */
  void stop() {
    stopping = true;
    body.breakOff();
  }

  private void requireNotStopping() throws InterruptedException {
    if (stopping) {
      throw new InterruptedException("The service is stopping");
    }
  }

  private void read(PostFormat format, ImportHeader header) {
    try {
      format.read(
          Decompression.open(body, header.getEncoding(), around.limits.zstdWindowLog()),
          header.getParametersMap(),
          batches);
      batches.end(null);
    } catch (Batches.Abandoned | IOException | IllegalArgumentException expected) {
      batches.end(expected);
    } catch (Throwable unexpected) {
      LOG.errorf(unexpected, "Import %s: reading the input failed", started.getId());
      batches.end(unexpected);
    }
  }

  private void writeAll(Consumer<Import> progress) throws InterruptedException {
    while (!batches.isExhausted()) {
      requireNotStopping();
      Batch batch = batches.take(around.limits.linger());
      write(batch);
      counts.received(body.received());
      Instant now = around.clock.instant();
      if (!now.isBefore(reported.plus(around.limits.progress()))) {
        reported = now;
        Import report = counts.into(started.toBuilder()).build();
        around.table.update(no, report);
        progress.accept(report);
      }
    }
  }

  private void write(Batch batch) throws InterruptedException {
    if (!batch.changes.isEmpty() || batch.authorGone != null) {
      if (around.limits.maxFollowerLag() > 0) {
        around.followers.awaitWithin(
            around.limits.maxFollowerLag(), around.limits.stuckFollower(), () -> stopping);
      }
    }
    if (!batch.changes.isEmpty()) {
      counts.appended(around.posts.append(corpus, batch.changes));
    }
    if (batch.authorGone != null) {
      AuthorDeletion deletion = around.posts.deleteAuthor(corpus, batch.authorGone);
      counts.authorDeleted(deletion.posts() > 0, deletion.position());
    }
    keep(batch.rejects);
    counts.rejected(batch.rejects.size());
    counts.ignored(batch.ignored);
  }

  private void keep(List<Reject> rejects) {
    long first = counts.alreadyRejected();
    long room = Math.max(0, around.limits.keptRejects() - first);
    List<Reject> kept = rejects.subList(0, (int) Math.min(room, rejects.size()));
    if (!kept.isEmpty()) {
      around.rejects.insert(corpus, no, first, kept);
    }
  }

  private Import finish() throws InterruptedException {
    Throwable failure = batches.failure();
    if (failure instanceof IOException) {
      requireNotStopping();
    }
    return switch (failure) {
      case null -> close(ImportState.IMPORT_STATE_DONE, null);
      case IOException _ when body.isBrokenOff() ->
          close(
              ImportState.IMPORT_STATE_INTERRUPTED,
              "The input broke off; what came before is in the log, send the input again");
      case IOException damaged -> close(ImportState.IMPORT_STATE_FAILED, damaged.getMessage());
      case IllegalArgumentException refused -> throw refused;
      default -> throw new IllegalStateException("Reading the input failed", failure);
    };
  }

  /** Where the database is what failed, the table makes up for it later. */
  private void closeAfter(Exception failure) {
    try {
      switch (failure) {
        case InterruptedException _ ->
            close(ImportState.IMPORT_STATE_INTERRUPTED, ImportTable.STOPPED);
        case ChanceryException refused ->
            close(ImportState.IMPORT_STATE_FAILED, refused.getMessage());
        case IllegalArgumentException refused ->
            close(ImportState.IMPORT_STATE_FAILED, refused.getMessage());
        default ->
            close(ImportState.IMPORT_STATE_FAILED, "The import failed; see the service's log");
      }
    } catch (RuntimeException unrecorded) {
      failure.addSuppressed(unrecorded);
    }
  }

  private Import close(ImportState state, @Nullable String error) {
    counts.received(body.received());
    Import.Builder closed =
        counts
            .into(started.toBuilder())
            .setState(state)
            .setFinishedAt(
                WireTime.timestamp(around.clock.instant().truncatedTo(ChronoUnit.MICROS)));
    if (error != null) {
      closed.setError(error);
    }
    Import finished = closed.build();
    around.table.close(no, finished);
    LOG.infof(
        "Import %s into %s: %s, %d records, %d accepted, %d rejected",
        finished.getId(),
        corpus.name(),
        state,
        finished.getReceived(),
        finished.getAccepted(),
        finished.getRejected());
    return finished;
  }
}
