package chancery.analysis.trend;

import java.util.Comparator;
import java.util.List;

/**
 * A post with a hashtag.
 *
 * @param at creation, in milliseconds since 1970
 * @param position of the post in the log
 * @param author a number
 * @param group of the author or the post, a number; -1 for none
 * @param addressed authors whom the post names, answers, passes on or quotes, by their numbers
 */
public record Use(long at, long position, int author, int group, List<Integer> addressed) {

  /** By time; of posts at the same moment that which was recorded first. */
  public static final Comparator<Use> IN_TIME =
      Comparator.comparingLong(Use::at).thenComparingLong(Use::position);

  public Use {
    addressed = List.copyOf(addressed);
  }
}
