package chancery.analysis.trend;

import java.util.Arrays;

/**
 * The series of many values at once, from posts in any order. Each value that may have enough posts
 * gets room for as many as it can have, two bytes each; two parts fill it, on a thread each, one
 * from its begin and one from its end.
 */
public final class SeriesTable {

  /** Batches that there may be at most. */
  public static final int MOST_BATCHES = Character.MAX_VALUE;

  private static final int NO_ROOM = -1;

  private final int minPosts;
  private final int[] begins;
  private final char[] batches;
  private final int batchCount;
  private final Part fromBegin;
  private final Part fromEnd;

  /** Takes posts in; not thread-safe. */
  public final class Part {

    /** Where each value's next batch goes. */
    private final int[] next;

    private final int step;

    private Part(int step) {
      this.next = new int[values()];
      this.step = step;
      for (int value = 0; value < next.length; value++) {
        int place = step > 0 ? begins[value] : begins[value + 1] - 1;
        next[value] = begins[value] < begins[value + 1] ? place : NO_ROOM;
      }
    }

    /** A post of the batch has the value. */
    public void add(int value, int batch) {
      int place = next[value];
      if (place != NO_ROOM) {
        batches[place] = (char) batch;
        next[value] = place + step;
      }
    }
  }

  /**
   * @param most how many posts each value, numbered from 0, can have
   * @param batches numbered from 0
   * @param minPosts that a value must have for a series
   */
  public SeriesTable(int[] most, int batches, int minPosts) {
    this.minPosts = minPosts;
    this.begins = new int[most.length + 1];
    for (int value = 0; value < most.length; value++) {
      int room = most[value] < minPosts ? 0 : most[value];
      begins[value + 1] = Math.addExact(begins[value], room);
    }
    this.batches = new char[begins[most.length]];
    this.batchCount = batches;
    this.fromBegin = new Part(1);
    this.fromEnd = new Part(-1);
  }

  /** One of the two parts. */
  public Part fromBegin() {
    return fromBegin;
  }

  /** The other one. */
  public Part fromEnd() {
    return fromEnd;
  }

  /** To be asked for once all posts are added. */
  public Reader reader() {
    return new Reader();
  }

  public int values() {
    return begins.length - 1;
  }

  /** Whether a value has a series. */
  public boolean enough(int value) {
    return begins[value] < begins[value + 1] && posts(value) >= minPosts;
  }

  /** Posts of a value that has a series. */
  public int posts(int value) {
    return begins[value + 1] - begins[value] - (fromEnd.next[value] + 1 - fromBegin.next[value]);
  }

  /** Takes series out; for one thread, but others may do so at the same time. */
  public final class Reader {

    private final int[] inBatch = new int[batchCount];

    private Reader() {}

    /** The series of a value that has one. */
    public Series series(int value) {
      int[] different = new int[Math.min(posts(value), batchCount)];
      int count = collect(begins[value], fromBegin.next[value], different, 0);
      count = collect(fromEnd.next[value] + 1, begins[value + 1], different, count);
      Arrays.sort(different, 0, count);
      int[] saying = new int[count];
      for (int i = 0; i < count; i++) {
        saying[i] = inBatch[different[i]];
        inBatch[different[i]] = 0;
      }
      return new Series(Arrays.copyOf(different, count), saying);
    }

    /** Counts by batch, and puts batches down that are met for the first time. */
    private int collect(int from, int to, int[] different, int met) {
      int count = met;
      for (int i = from; i < to; i++) {
        if (inBatch[batches[i]]++ == 0) {
          different[count++] = batches[i];
        }
      }
      return count;
    }
  }
}
