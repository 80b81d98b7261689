package chancery.analysis.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time.
 *
 * @param series one without a grouping; else the most frequent groups, then the rest
 * @param total posts in the selection
 */
public record Timeline(Buckets buckets, List<Series> series, long total) {

  /**
   * @param group null for all posts
   * @param counts one for each bucket
   */
  public record Series(@Nullable String group, List<Counts> counts) {}
}
