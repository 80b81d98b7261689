package chancery.analysis.trend;

import java.util.Arrays;

/**
 * The series of many values at once, from posts in any order. A value that may have many posts gets
 * a number for each batch; one that may have few gets room for the batch of each of them, two bytes
 * each. Two parts fill it, on a thread each: the rooms one from their begin and one from their end.
 */
public final class SeriesTable {

  /** Batches that there may be at most. */
  public static final int MOST_BATCHES = Character.MAX_VALUE;

  /** A number for each batch in both parts takes as much as the batches of so many posts. */
  private static final int POSTS_OF_A_NUMBER = 2 * Integer.BYTES / Character.BYTES;

  private static final int NO_ROOM = Integer.MIN_VALUE;

  private final int minPosts;

  /** Where each value's room begins, or, as a complement below 0, its numbers. */
  private final int[] begins;

  private final int[] most;
  private final char[] batches;
  private final int batchCount;
  private final Part fromBegin;
  private final Part fromEnd;

  /** Takes posts in; not thread-safe. */
  public final class Part {

    /** Where each value's next batch goes; for values with numbers where these begin. */
    private final int[] next = begins.clone();

    private final int[] numbers;
    private final int step;

    private Part(int step, int numbers) {
      this.numbers = new int[numbers];
      this.step = step;
      for (int value = 0; step < 0 && value < next.length; value++) {
        next[value] += next[value] < 0 ? 0 : most[value] - 1;
      }
    }

    /** A post of the batch has the value. */
    public void add(int value, int batch) {
      int place = next[value];
      if (place >= 0) {
        batches[place] = (char) batch;
        next[value] = place + step;
      } else if (place != NO_ROOM) {
        numbers[~place + batch]++;
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
    this.most = most;
    this.begins = new int[most.length];
    int room = 0;
    int numbers = 0;
    for (int value = 0; value < most.length; value++) {
      if (most[value] < minPosts) {
        begins[value] = NO_ROOM;
      } else if (most[value] > (long) POSTS_OF_A_NUMBER * batches) {
        begins[value] = ~numbers;
        numbers = Math.addExact(numbers, batches);
      } else {
        begins[value] = room;
        room = Math.addExact(room, most[value]);
      }
    }
    this.batches = new char[room];
    this.batchCount = batches;
    this.fromBegin = new Part(1, numbers);
    this.fromEnd = new Part(-1, numbers);
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
    return begins.length;
  }

  /** Whether a value has a series. */
  public boolean enough(int value) {
    return begins[value] != NO_ROOM && posts(value) >= minPosts;
  }

  /** Posts of a value that has a series. */
  public int posts(int value) {
    int begin = begins[value];
    if (begin >= 0) {
      return most[value] - (fromEnd.next[value] + 1 - fromBegin.next[value]);
    }
    int posts = 0;
    for (int i = ~begin; i < ~begin + batchCount; i++) {
      posts += fromBegin.numbers[i] + fromEnd.numbers[i];
    }
    return posts;
  }

  /** Takes series out; for one thread, but others may do so at the same time. */
  public final class Reader {

    private final int[] inBatch = new int[batchCount];
    private final int[] different = new int[batchCount];
    private final int[] saying = new int[batchCount];

    private Reader() {}

    /** The series of a value that has one. */
    public Series of(int value) {
      int begin = begins[value];
      return begin < 0 ? ofNumbers(~begin) : ofRoom(begin, begin + most[value], value);
    }

    private Series ofNumbers(int begin) {
      int count = 0;
      for (int batch = 0; batch < batchCount; batch++) {
        int posts = fromBegin.numbers[begin + batch] + fromEnd.numbers[begin + batch];
        if (posts > 0) {
          different[count] = batch;
          saying[count++] = posts;
        }
      }
      return series(count);
    }

    private Series ofRoom(int begin, int end, int value) {
      int count = collect(begin, fromBegin.next[value], 0);
      count = collect(fromEnd.next[value] + 1, end, count);
      Arrays.sort(different, 0, count);
      for (int i = 0; i < count; i++) {
        saying[i] = inBatch[different[i]];
        inBatch[different[i]] = 0;
      }
      return series(count);
    }

    /** Counts by batch, and puts batches down that are met for the first time. */
    private int collect(int from, int to, int met) {
      int count = met;
      for (int i = from; i < to; i++) {
        if (inBatch[batches[i]]++ == 0) {
          different[count++] = batches[i];
        }
      }
      return count;
    }

    private Series series(int count) {
      return new Series(Arrays.copyOf(different, count), Arrays.copyOf(saying, count));
    }
  }
}
