package chancery.analysis.content;

import org.jspecify.annotations.Nullable;

/**
 * How well a codebook finds one category, against people's codes.
 *
 * @param hits posts that both give the category
 * @param falseAlarms posts that only the codebook gives it
 * @param misses posts that only people give it
 */
public record ScoredCategory(long hits, long falseAlarms, long misses) {

  /**
   * Of the posts that the codebook gives it, the share that people do; null where it gives none.
   */
  public @Nullable Double precision() {
    return share(hits, falseAlarms);
  }

  /**
   * Of the posts that people give it, the share that the codebook does; null where they give none.
   */
  public @Nullable Double recall() {
    return share(hits, misses);
  }

  /** Harmonic mean of the two, 2·hits/(2·hits + false alarms + misses); null without any post. */
  public @Nullable Double f1() {
    long all = 2 * hits + falseAlarms + misses;
    return all == 0 ? null : 2.0 * hits / all;
  }

  private static @Nullable Double share(long part, long rest) {
    return part + rest == 0 ? null : (double) part / (part + rest);
  }
}
