package chancery.ingest.imports;

import chancery.ingest.post.Tally;
import chancery.ingest.v1.Import;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What has become of an import's records so far. Not thread-safe.
 *
 * <p>Metrics: {@code chancery.import.posts} by {@code outcome}, {@code chancery.import.bytes}.
 */
final class Counts {

  private final MeterRegistry metrics;
  private long accepted;
  private long updated;
  private long duplicate;
  private long deleted;
  private long ignored;
  private long rejected;
  private long bytes;
  private long position;

  /**
   * @param position of the corpus's last event
   */
  Counts(MeterRegistry metrics, long position) {
    this.metrics = metrics;
    this.position = position;
  }

  void appended(Tally tally) {
    accepted += count("accepted", tally.accepted());
    updated += count("updated", tally.updated());
    duplicate += count("duplicate", tally.duplicate());
    deleted += count("deleted", tally.deleted());
    ignored(tally.ignored());
    reached(tally.position());
  }

  void authorDeleted(boolean carriedOut, long at) {
    if (carriedOut) {
      deleted += count("deleted", 1);
      reached(at);
    } else {
      ignored(1);
    }
  }

  void ignored(long records) {
    ignored += count("ignored", records);
  }

  void rejected(long records) {
    rejected += count("rejected", records);
  }

  void received(long totalBytes) {
    Counter.builder("chancery.import.bytes")
        .description("Bytes of imports, as they were sent")
        .baseUnit("bytes")
        .register(metrics)
        .increment(totalBytes - bytes);
    bytes = totalBytes;
  }

  private void reached(long at) {
    position = Math.max(position, at);
  }

  private long count(String outcome, long records) {
    Counter.builder("chancery.import.posts")
        .description("Records of imports by what became of them")
        .tag("outcome", outcome)
        .register(metrics)
        .increment(records);
    return records;
  }

  long alreadyRejected() {
    return rejected;
  }

  /** Fills in the counts. */
  Import.Builder into(Import.Builder report) {
    return report
        .setReceived(accepted + updated + duplicate + deleted + ignored + rejected)
        .setAccepted(accepted)
        .setUpdated(updated)
        .setDuplicate(duplicate)
        .setDeleted(deleted)
        .setIgnored(ignored)
        .setRejected(rejected)
        .setBytes(bytes)
        .setPosition(position);
  }
}
