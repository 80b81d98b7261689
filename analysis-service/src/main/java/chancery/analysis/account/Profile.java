package chancery.analysis.account;

import chancery.analysis.account.Sighting.Form;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What one account does, counted post by post. Posts may come in any order. Not thread-safe.
 *
 * <p>Interactions per post is I/P and interaction rate I/(P · mean followers), both over the posts
 * that are no reposts and whose interactions, and for the rate also followers, are known.
 */
public final class Profile {

  private static final int WEEKDAYS = 7;
  private static final int HOURS = 24;

  /**
   * Followers as seen at a moment.
   *
   * @param at in milliseconds since 1970
   */
  public record Followers(long at, long followers) {}

  /**
   * A handle and when it was seen.
   *
   * @param from first post with it since another, in milliseconds since 1970
   * @param to last such post
   * @param position of that post in the log
   */
  public record Handle(String handle, long from, long to, long position) {}

  private record SeenHandle(long at, long position, String handle) {}

  private static final Comparator<SeenHandle> IN_TIME =
      Comparator.comparingLong(SeenHandle::at).thenComparingLong(SeenHandle::position);

  private final long[][] byWeekdayAndHour = new long[WEEKDAYS][HOURS];
  private final long[] byForm = new long[Form.values().length];
  private final double[] sums = new double[Tally.COLUMNS];
  private final List<Followers> followers = new ArrayList<>();
  private final List<SeenHandle> handles = new ArrayList<>();
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private long interactions;
  private long judged;

  /**
   * Adds a post.
   *
   * @param at creation, in milliseconds since 1970
   * @param position in the log
   * @param handle of the author as seen with it; empty for none
   */
  public void post(long at, long position, String handle, Sighting post) {
    ZonedDateTime time = Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC);
    byWeekdayAndHour[time.getDayOfWeek().getValue() - 1][time.getHour()]++;
    byForm[post.form().ordinal()]++;
    first = Math.min(first, at);
    last = Math.max(last, at);
    Tally.add(sums, post);
    if (post.judged()) {
      judged++;
      interactions += post.interactions();
    }
    if (post.followers() != Sighting.UNKNOWN) {
      followers.add(new Followers(at, post.followers()));
    }
    if (!handle.isEmpty()) {
      handles.add(new SeenHandle(at, position, handle));
    }
  }

  /** Time of the first post, in milliseconds since 1970. */
  public long first() {
    return first;
  }

  /** Time of the last post. */
  public long last() {
    return last;
  }

  public long posts() {
    return (long) sums[Tally.POSTS];
  }

  public long posts(Form form) {
    return byForm[form.ordinal()];
  }

  /**
   * Posts made at an hour of a weekday, in UTC.
   *
   * @param weekday 1 for Monday, 7 for Sunday
   */
  public long posts(int weekday, int hour) {
    return byWeekdayAndHour[weekday - 1][hour];
  }

  /** Replies among all posts; NaN without posts, and so all shares and means below. */
  public double replyShare() {
    return Tally.share(sums[Tally.REPLIES], sums[Tally.POSTS]);
  }

  /** Posts that are no reposts and whose interactions are known. */
  public long judged() {
    return judged;
  }

  public long interactions() {
    return interactions;
  }

  public double interactionsPerPost() {
    return Tally.share(interactions, judged);
  }

  public double interactionRate() {
    return Tally.share(sums[Tally.RATED_INTERACTIONS], sums[Tally.RATED_FOLLOWERS]);
  }

  public double meanFollowers() {
    return Tally.share(sums[Tally.FOLLOWERS], sums[Tally.SEEN]);
  }

  /**
   * The last sighting of followers in each day of UTC that has one, in time; that of the first post
   * before them, unless it is the only one of its day.
   */
  public List<Followers> followers() {
    List<Followers> sorted = new ArrayList<>(followers);
    sorted.sort(Comparator.comparingLong(Followers::at));
    List<Followers> kept = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean lastOfDay =
          i + 1 == sorted.size() || day(sorted.get(i).at()) != day(sorted.get(i + 1).at());
      if (lastOfDay || i == 0) {
        kept.add(sorted.get(i));
      }
    }
    return Collections.unmodifiableList(kept);
  }

  /** Its handles, in time; one that comes back is there again. */
  public List<Handle> handles() {
    List<SeenHandle> sorted = new ArrayList<>(handles);
    sorted.sort(IN_TIME);
    List<Handle> found = new ArrayList<>();
    for (SeenHandle seen : sorted) {
      Handle last = found.isEmpty() ? null : found.getLast();
      if (last != null && last.handle().equals(seen.handle())) {
        found.set(
            found.size() - 1, new Handle(last.handle(), last.from(), seen.at(), seen.position()));
      } else {
        found.add(new Handle(seen.handle(), seen.at(), seen.at(), seen.position()));
      }
    }
    return Collections.unmodifiableList(found);
  }

  private static long day(long at) {
    return Math.floorDiv(at, 86_400_000L);
  }
}
