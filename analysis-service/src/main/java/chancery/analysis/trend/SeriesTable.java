package chancery.analysis.trend;

import java.util.Arrays;

/**
 * The series of many values at once. Posts are gone through twice: first each value is counted,
 * then the batches of those with enough posts are noted, two bytes a post and value. Not
 * thread-safe.
 */
public final class SeriesTable {

  /** Batches that there may be at most. */
  public static final int MOST_BATCHES = Character.MAX_VALUE;

  private final int minPosts;
  private final int[] posts;
  private int[] next = {};
  private char[] batches = {};

  /**
   * @param values numbered from 0
   * @param minPosts that a value must have for a series
   */
  public SeriesTable(int values, int minPosts) {
    this.posts = new int[values];
    this.minPosts = minPosts;
  }

  /** First time: a post has the value. */
  public void count(int value) {
    posts[value]++;
  }

  /** Between the times. */
  public void prepare() {
    next = new int[posts.length];
    int size = 0;
    for (int value = 0; value < posts.length; value++) {
      next[value] = size;
      size = enough(value) ? Math.addExact(size, posts[value]) : size;
    }
    batches = new char[size];
  }

  /** Second time: a post of the batch has the value. */
  public void add(int value, int batch) {
    if (enough(value)) {
      batches[next[value]++] = (char) batch;
    }
  }

  public int values() {
    return posts.length;
  }

  /** Posts of a value. */
  public int posts(int value) {
    return posts[value];
  }

  /** Whether a value has a series. */
  public boolean enough(int value) {
    return posts[value] >= minPosts;
  }

  /** The series of a value, once all its posts were added. */
  public Series series(int value) {
    int end = next[value];
    int begin = end - posts[value];
    Arrays.sort(batches, begin, end);
    int[] different = new int[posts[value]];
    int[] counts = new int[posts[value]];
    int count = 0;
    for (int i = begin; i < end; i++) {
      if (i == begin || batches[i] != batches[i - 1]) {
        different[count++] = batches[i];
      }
      counts[count - 1]++;
    }
    return new Series(Arrays.copyOf(different, count), Arrays.copyOf(counts, count));
  }
}
