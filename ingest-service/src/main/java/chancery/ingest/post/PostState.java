package chancery.ingest.post;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The latest state of a post.
 *
 * @param position of its event
 * @param author number of its author; 0 while that is not known yet
 * @param observedAt when its metrics were observed, if they say so
 * @param earlierHashes of the states before this one, the latest last
 */
record PostState(
    long position,
    long hash,
    long author,
    Instant createdAt,
    @Nullable Instant observedAt,
    long[] earlierHashes) {

  private static final int REMEMBERED = 32;

  /** How a post that is seen again relates to the state that is known. */
  enum Relation {
    SAME,
    /** A state that has been replaced since, or one observed before the known one. */
    OLDER,
    NEWER
  }

  static PostState first(long position, Change.Seen seen) {
    return new PostState(
        position, seen.hash(), 0, seen.createdAt(), seen.observedAt(), new long[0]);
  }

  PostState replacedBy(long position, Change.Seen seen) {
    int kept = Math.min(earlierHashes.length, REMEMBERED - 1);
    long[] hashes =
        Arrays.copyOfRange(earlierHashes, earlierHashes.length - kept, earlierHashes.length + 1);
    hashes[kept] = hash;
    return new PostState(
        position, seen.hash(), author, seen.createdAt(), seen.observedAt(), hashes);
  }

  /** The same with its author's number. */
  PostState by(long number) {
    return new PostState(position, hash, number, createdAt, observedAt, earlierHashes);
  }

  /**
   * Where both say when their metrics were observed, that decides. Where they do not, a state that
   * was there before is an old snapshot sent again.
   */
  Relation relationOf(Change.Seen seen) {
    if (seen.hash() == hash) {
      return Relation.SAME;
    }
    Instant observed = seen.observedAt();
    if (observed != null && observedAt != null && !observed.equals(observedAt)) {
      return observed.isAfter(observedAt) ? Relation.NEWER : Relation.OLDER;
    }
    return Arrays.stream(earlierHashes).anyMatch(earlier -> earlier == seen.hash())
        ? Relation.OLDER
        : Relation.NEWER;
  }
}
