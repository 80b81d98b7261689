package chancery.analysis.index;

import chancery.post.v1.Post;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A corpus as it stood at one moment, for as long as it is open. Thread-safe. Failing storage comes
 * out as {@link java.io.UncheckedIOException}.
 */
public interface PostView extends AutoCloseable {

  /** Receives one post after the other. */
  interface PostSink {
    void accept(Post post) throws InterruptedException;
  }

  /** Receives one position after the other. */
  interface PositionSink {
    void accept(long position) throws InterruptedException;
  }

  /** What of the log is in here. */
  Progress progress();

  /** The definitions by name, as {@link PostIndex#define} left them. */
  Map<String, byte[]> definitions();

  /** Posts in the corpus. */
  long size();

  /**
   * @param after where the page before ended; null for the first
   */
  PostPage search(
      Selection selection, PostOrder order, int pageSize, PostPage.@Nullable Anchor after);

  /**
   * @param order the measure that the values are ordered by
   * @param measures those to be counted, with the one of the order
   */
  TopValues top(
      Selection selection, Grouping grouping, Measure order, Measures measures, int limit);

  Timeline timeline(Selection selection, TimelineQuestion question);

  /**
   * The selection's posts as rows of numbers.
   *
   * @param columns to be read, known by their places in the list
   * @param groupings likewise
   */
  PostTable table(Selection selection, List<Column> columns, List<Grouping> groupings);

  /**
   * Posts of the whole corpus in each group of a property, numbered as in a {@link #table}. Counted
   * once for all views of the same posts.
   */
  int[] postsBy(Grouping.Property property);

  /** The selection's posts in the order of their positions, in constant memory. */
  void export(Selection selection, PostSink sink) throws InterruptedException;

  /** The positions of the selection's posts, rising, in constant memory. */
  void positions(Selection selection, PositionSink sink) throws InterruptedException;

  @Override
  void close();
}
