package chancery.ingest.imports;

import chancery.ingest.post.Change;
import chancery.ingest.v1.Reject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consecutive records of an input. Filled by one thread, then handed to another. */
final class Batch {

  final List<Change> changes = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  long ignored;

  /** An account that is gone with all its posts, by the last record of the batch. */
  @Nullable String authorGone;

  private long bytes;

  void add(Change.Seen seen) {
    changes.add(seen);
    bytes += seen.post().getSerializedSize();
  }

  boolean isEmpty() {
    return changes.isEmpty() && rejects.isEmpty() && ignored == 0 && authorGone == null;
  }

  boolean isFull(ImportLimits limits) {
    return authorGone != null
        || changes.size() >= limits.batchPosts()
        || rejects.size() >= limits.batchPosts()
        || bytes >= limits.batchBytes();
  }
}
