package chancery.analysis.index;

import org.jspecify.annotations.Nullable;

/**
 * What a timeline is to show.
 *
 * @param buckets chosen when the range is known
 * @param by null for one series
 * @param groups most series of a grouping, the rest being put together
 */
public record TimelineQuestion(
    BucketChoice buckets, @Nullable Grouping by, int groups, Measures measures) {

  /** Divides a range of time. */
  public interface BucketChoice {

    /**
     * @param first milliseconds since 1970, inclusive
     * @param last the same, inclusive
     */
    Buckets over(long first, long last);
  }

  /** The name of the group of all posts that are in none of the groups shown. */
  public static final String OTHER = "other";
}
