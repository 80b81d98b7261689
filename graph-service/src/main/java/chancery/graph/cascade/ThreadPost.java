package chancery.graph.cascade;

import java.util.Map;

/**
 * A post as part of a thread.
 *
 * @param handle empty where unknown
 * @param time of its creation, in milliseconds since 1970
 * @param references to the posts that it passes on or answers
 * @param followers of the author, as seen with the post; {@link #UNKNOWN} where they are not known
 * @param sentiment −1 to 1; not a number where it is not known
 */
public record ThreadPost(
    String id,
    String account,
    String handle,
    long time,
    Map<Relation, Reference> references,
    long followers,
    double sentiment,
    String lang,
    String text) {

  public static final long UNKNOWN = -1;

  public ThreadPost {
    references = Map.copyOf(references);
  }
}
