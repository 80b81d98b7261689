package chancery.analysis.index;

import chancery.analysis.enrich.EnrichedPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The posts of one corpus, searchable and countable. What is written is seen by views opened after
 * the next {@link #refresh}, and is safe from a crash after the next {@link #commit}; progress goes
 * with the posts in both.
 *
 * <p>Writing, refreshing and committing are for one thread at a time; {@link #view} is for all.
 * Failing storage comes out as {@link java.io.UncheckedIOException}.
 */
public interface PostIndex extends AutoCloseable {

  /** How far was written, whether visible or not. After opening: how far was committed. */
  Progress progress();

  /** A post that is not there yet. */
  void add(EnrichedPost post);

  /** A post's new state. */
  void replace(EnrichedPost post);

  void deletePost(String postId);

  /** Deletes the posts whose state has one of these positions in the log. */
  void deleteAt(List<Long> positions);

  /** Keeps a small thing that belongs to the corpus beside its posts; null removes it. */
  void define(String name, byte @Nullable [] value);

  /** Removes everything whose name begins so. */
  void undefine(String prefix);

  /** Says that everything of the log's events up to here has been written. */
  void advance(Progress progress);

  /** Makes everything written visible. */
  void refresh();

  /** Makes everything written durable, as one step. */
  void commit();

  /** Removes what deleted posts have left on disk. May take long for a large corpus. */
  void expunge();

  /** The corpus as it was at the last refresh; null once the index is closed. */
  @Nullable PostView view();

  /** On disk, in bytes. */
  long bytes();

  /** Closes without a commit. */
  @Override
  void close();
}
