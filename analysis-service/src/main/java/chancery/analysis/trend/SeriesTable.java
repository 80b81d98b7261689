package chancery.analysis.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The series of many values at once, from posts in any order. Takes six bytes for each value of
 * each post while they are added, and two afterwards for the values that have enough. Parts take
 * posts in on several threads; the rest is for one.
 */
public final class SeriesTable {

  /** Batches that there may be at most. */
  public static final int MOST_BATCHES = Character.MAX_VALUE;

  private static final int CHUNK = 1 << 16;

  /** Values and their batches, as they were added. */
  private record Chunk(int[] values, char[] batches) {}

  /** Takes posts in; not thread-safe, but others may do so at the same time. */
  public static final class Part {
    private final int[] posts;
    private final List<Chunk> added = new ArrayList<>();
    private int inLast = CHUNK;

    private Part(int values) {
      posts = new int[values];
    }

    /** A post of the batch has the value. */
    public void add(int value, int batch) {
      if (inLast == CHUNK) {
        added.add(new Chunk(new int[CHUNK], new char[CHUNK]));
        inLast = 0;
      }
      Chunk last = added.getLast();
      last.values()[inLast] = value;
      last.batches()[inLast++] = (char) batch;
      posts[value]++;
    }
  }

  private final int minPosts;
  private final int[] posts;
  private final List<Part> parts = new ArrayList<>();
  private int[] ends = {};
  private char[] batches = {};

  /**
   * @param values numbered from 0
   * @param minPosts that a value must have for a series
   */
  public SeriesTable(int values, int minPosts) {
    this.posts = new int[values];
    this.minPosts = minPosts;
  }

  /** A part that takes posts in, for one thread. */
  public synchronized Part part() {
    Part part = new Part(posts.length);
    parts.add(part);
    return part;
  }

  /** To be called once all posts are added: puts each value's batches together. */
  public synchronized void close() {
    for (Part part : parts) {
      for (int value = 0; value < posts.length; value++) {
        posts[value] += part.posts[value];
      }
    }
    ends = new int[posts.length];
    int size = 0;
    for (int value = 0; value < posts.length; value++) {
      ends[value] = size;
      size = enough(value) ? Math.addExact(size, posts[value]) : size;
    }
    batches = new char[size];
    for (Part part : parts) {
      for (Chunk chunk : part.added) {
        distribute(chunk, chunk == part.added.getLast() ? part.inLast : CHUNK);
      }
    }
    parts.clear();
  }

  private void distribute(Chunk chunk, int count) {
    for (int i = 0; i < count; i++) {
      int value = chunk.values()[i];
      if (enough(value)) {
        batches[ends[value]++] = chunk.batches()[i];
      }
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

  /** The series of a value that has one. */
  public Series series(int value) {
    int begin = ends[value] - posts[value];
    Arrays.sort(batches, begin, ends[value]);
    int[] different = new int[posts[value]];
    int[] counts = new int[posts[value]];
    int count = 0;
    for (int i = begin; i < ends[value]; i++) {
      if (i == begin || batches[i] != batches[i - 1]) {
        different[count++] = batches[i];
      }
      counts[count - 1]++;
    }
    return new Series(Arrays.copyOf(different, count), Arrays.copyOf(counts, count));
  }
}
