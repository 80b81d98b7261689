package chancery.analysis.trend;

/**
 * In how many posts of each batch something was said; batches without any are left out.
 *
 * @param batches rising
 * @param posts of each of these batches, above 0
 */
public record Series(int[] batches, int[] posts) {

  public Series {
    if (batches.length != posts.length) {
      throw new IllegalArgumentException(
          "%d batches, but %d counts".formatted(batches.length, posts.length));
    }
  }

  /** Posts of all batches. */
  public long total() {
    long total = 0;
    for (int count : posts) {
      total += count;
    }
    return total;
  }
}
