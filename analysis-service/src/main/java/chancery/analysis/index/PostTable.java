package chancery.analysis.index;

import org.jspecify.annotations.Nullable;

/**
 * A selection's posts as rows of numbers: what a method reads that counts in a way of its own. Good
 * as long as its view is open; for one thread.
 */
public interface PostTable {

  /** Receives one row after the other; the row is the same object each time. */
  interface RowSink {
    void accept(Row row);
  }

  /** One post. */
  interface Row {

    /**
     * @param column its place among the columns asked for
     * @return its number; 0 where the post has none
     */
    long number(int column);

    /** Whether the post has a number in the column. */
    boolean has(int column);

    /**
     * Goes to the groups of a grouping; to be called before {@link #group}.
     *
     * @param grouping its place among the groupings asked for
     * @return how many groups the post belongs to
     */
    int groups(int grouping);

    /** One of the groups that the post belongs to, each different. */
    int group(int grouping, int index);
  }

  /** Posts in the selection. */
  long total();

  /** How many groups a grouping has: they are numbered from 0. */
  int groupCount(int grouping);

  /** What a group is called: the folded hashtag, the author's id. */
  String value(int grouping, int group);

  /** The group that is called so; -1 if there is none. */
  int find(int grouping, String value);

  /** How people know a group, where that is something else. Costs a look-up. */
  @Nullable String label(int grouping, int group);

  /**
   * Visits every row. Their order is not defined, and changes while the corpus does not: add up
   * whole numbers, or sort.
   */
  void forEach(RowSink sink);

  /** The same on two threads, each with about half of the rows for a sink of its own. */
  void forEach(RowSink half, RowSink otherHalf);
}
