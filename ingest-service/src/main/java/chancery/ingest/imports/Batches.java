package chancery.ingest.imports;

import chancery.ingest.format.RecordSink;
import chancery.ingest.post.Change;
import chancery.ingest.post.ContentHash;
import chancery.ingest.v1.Reject;
import chancery.post.v1.Post;
import chancery.post.v1.Source;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Between the thread that reads an input and the one that writes the log: gathers records to
 * batches, and holds the reader back while the log is behind. A batch that is not full is given out
 * when the writer has waited for it long enough, so that a slow stream is not held up.
 */
final class Batches implements RecordSink {

  /** The writer wants no more; unwinds the reading. */
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super("The import has been given up", null, false, false);
    }
  }

  private static final int MOST_WAITING = 2;

  private final ImportLimits limits;
  private final Source source;
  private final ContentHash hash = new ContentHash();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Batch> full = new ArrayDeque<>();
  private Batch current = new Batch();
  private boolean ended;
  private boolean abandoned;
  private @Nullable Throwable failure;

  /**
   * @param source of posts that do not name theirs
   */
  Batches(ImportLimits limits, Source source) {
    this.limits = limits;
    this.source = source;
  }

  @Override
  public void post(long line, Post post) {
    Post.Builder logged = post.toBuilder().clearEnrichment().clearPosition();
    if (!post.hasSource()) {
      logged.setSource(source);
    }
    Post kept = logged.build();
    Change.Seen seen = new Change.Seen(kept, hash.of(kept));
    put(() -> current.add(seen));
  }

  @Override
  public void deletedPost(long line, String postId) {
    put(() -> current.changes.add(new Change.Gone(postId)));
  }

  @Override
  public void deletedAuthor(long line, String authorId) {
    put(() -> current.authorGone = authorId);
  }

  @Override
  public void reject(long line, String reason, String excerpt) {
    Reject reject = Rejects.of(line, reason, excerpt);
    put(() -> current.rejects.add(reject));
  }

  @Override
  public void ignored(long line) {
    put(() -> current.ignored++);
  }

  private void put(Runnable addition) {
    lock.lock();
    try {
      while (full.size() >= MOST_WAITING && !abandoned) {
        changed.awaitUninterruptibly();
      }
      if (abandoned) {
        throw new Abandoned();
      }
      addition.run();
      if (current.isFull(limits)) {
        full.add(current);
        current = new Batch();
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * The input has been read.
   *
   * @param failure what ended the reading before the input's end
   */
  void end(@Nullable Throwable failure) {
    lock.lock();
    try {
      this.failure = failure;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The writer gives up; the reader is to stop. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      full.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next batch; an empty one if nothing came in time, or the input has ended. */
  Batch take(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (full.isEmpty() && !ended && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      Batch next = full.poll();
      if (next == null) {
        next = current;
        current = new Batch();
      }
      changed.signalAll();
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** Whether everything that was read has been taken. */
  boolean isExhausted() {
    lock.lock();
    try {
      return ended && full.isEmpty() && current.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** What ended the reading before the input's end, if anything did. */
  @Nullable Throwable failure() {
    lock.lock();
    try {
      return failure;
    } finally {
      lock.unlock();
    }
  }
}
