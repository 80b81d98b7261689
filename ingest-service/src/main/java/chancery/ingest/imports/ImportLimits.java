package chancery.ingest.imports;

import java.time.Duration;

/**
 * How imports share the machine.
 *
 * @param atOnce imports that may run at the same time
 * @param batchPosts changes in one transaction
 * @param batchBytes of posts in one transaction, about
 * @param linger how long a batch that is not full waits for more
 * @param progress time between two reports
 * @param zstdWindowLog largest window of inputs compressed with zstd, as a power of 2
 * @param keptRejects rejects of one import that are kept; further ones are counted
 * @param maxFollowerLag events that a connected follower may be behind before imports wait for it;
 *     0 for any number
 * @param stuckFollower a follower that has not moved for so long is not waited for
 * @param stopWait how long the end of the process waits until running imports are closed
 */
public record ImportLimits(
    int atOnce,
    int batchPosts,
    int batchBytes,
    Duration linger,
    Duration progress,
    int zstdWindowLog,
    int keptRejects,
    long maxFollowerLag,
    Duration stuckFollower,
    Duration stopWait) {

  public ImportLimits {
    if (atOnce < 1 || batchPosts < 1 || batchBytes < 1 || keptRejects < 0 || maxFollowerLag < 0) {
      throw new IllegalArgumentException(
          "Imports at once and the size of batches are at least 1, kept rejects and follower lag at least 0");
    }
    if (zstdWindowLog < 10 || zstdWindowLog > 31) {
      throw new IllegalArgumentException(
          "chancery.import.limit.zstd-window-log is %d; zstd knows 10 to 31"
              .formatted(zstdWindowLog));
    }
  }
}
