package chancery.graph.claim;

import chancery.graph.cascade.Reference;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post that shows a claim.
 *
 * @param account id of its author
 * @param handle empty where unknown
 * @param time of its creation, in milliseconds since 1970
 * @param similarity of its text to the claim's; not a number where it is no copy
 * @param of the post that it passes on or answers; null for none
 * @param followers of the author, as seen with the post; {@link #UNKNOWN} where they are not known
 * @param country of the post's place, empty where unknown
 */
public record Sighting(
    String id,
    String platform,
    String url,
    String account,
    String handle,
    long time,
    Set<Way> ways,
    double similarity,
    @Nullable Reference of,
    long followers,
    String lang,
    String country,
    String text) {

  public static final long UNKNOWN = -1;

  /** By time; of the same time by id. */
  public static final Comparator<Sighting> EARLIEST_FIRST =
      Comparator.comparingLong(Sighting::time).thenComparing(Sighting::id);

  public boolean isRepost() {
    return ways.contains(Way.REPOST);
  }
}
