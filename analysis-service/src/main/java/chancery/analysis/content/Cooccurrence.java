package chancery.analysis.content;

import org.jspecify.annotations.Nullable;

/**
 * How often two categories meet in a post, against what chance would give.
 *
 * @param posts all that were coded
 * @param first with the one
 * @param second with the other
 * @param both with both
 */
public record Cooccurrence(long posts, long first, long second, long both) {

  public Cooccurrence {
    if (both > Math.min(first, second) || first + second - both > posts || both < 0) {
      throw new IllegalArgumentException(
          "%d and %d of %d, %d both".formatted(first, second, posts, both));
    }
  }

  /** How many would have both if they had nothing to do with one another. */
  public double expected() {
    return posts == 0 ? 0 : (double) first * second / posts;
  }

  /**
   * Pointwise mutual information in bits, log₂ (N·n₁₂ / (n₁·n₂)): 0 by chance, above 0 together
   * more often. Null where no post has both.
   */
  public @Nullable Double pmi() {
    return both == 0
        ? null
        : Math.log((double) posts * both / ((double) first * second)) / Math.log(2);
  }

  /** Posts with both of those with either; null where no post has either. */
  public @Nullable Double jaccard() {
    long either = first + second - both;
    return either == 0 ? null : (double) both / either;
  }

  /**
   * The correlation of the two as yes or no, −1 to 1; null where one of them is in no post or in
   * all.
   */
  public @Nullable Double phi() {
    double spread =
        Math.sqrt((double) first * (posts - first)) * Math.sqrt((double) second * (posts - second));
    return spread == 0 ? null : ((double) posts * both - (double) first * second) / spread;
  }
}
