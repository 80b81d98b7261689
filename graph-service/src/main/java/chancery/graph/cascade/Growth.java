package chancery.graph.cascade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a cascade grew. Times are in milliseconds since 1970.
 *
 * @param curve how many posts there were, exact at each point; the first and the last post are
 *     among the points
 * @param timeToDepth for each depth the time of the first post there
 * @param shares when a tenth, a half, nine tenths and all of the posts were there
 */
public record Growth(List<Point> curve, long[] timeToDepth, List<Share> shares) {

  private static final double[] SHARES = {0.1, 0.5, 0.9, 1};

  /** So many posts were there at that time. */
  public record Point(long time, int posts) {}

  /** That share of the posts was there at that time. */
  public record Share(double share, long time) {}

  /**
   * @param times of the posts, those of nodes that are no known post left out by {@code isKnown}
   * @param points of the curve, at most; at least 2
   */
  public static Growth of(Forest forest, long[] times, boolean[] isKnown, int points) {
    long[] known = new long[times.length];
    int size = 0;
    long[] depths = new long[Shape.breadths(forest).length];
    Arrays.fill(depths, Long.MAX_VALUE);
    for (int node = 0; node < forest.size(); node++) {
      int post = forest.post(node);
      if (isKnown[post]) {
        known[size++] = times[post];
        int depth = forest.depth(node);
        depths[depth] = Math.min(depths[depth], times[post]);
      }
    }
    long[] sorted = Arrays.copyOf(known, size);
    Arrays.sort(sorted);
    return new Growth(curve(sorted, points), depths, shares(sorted));
  }

  /**
   * How many there were over time.
   *
   * @param sorted times, rising
   */
  public static List<Point> curve(long[] sorted, int points) {
    List<Point> curve = new ArrayList<>();
    int before = 0;
    for (int point = 0; point < points && sorted.length > 0; point++) {
      int wanted = (int) Math.round((double) point * (sorted.length - 1) / (points - 1)) + 1;
      int posts = wanted;
      while (posts < sorted.length && sorted[posts] == sorted[wanted - 1]) {
        posts++;
      }
      if (posts > before) {
        curve.add(new Point(sorted[posts - 1], posts));
        before = posts;
      }
    }
    return curve;
  }

  private static List<Share> shares(long[] sorted) {
    List<Share> shares = new ArrayList<>();
    for (double share : SHARES) {
      if (sorted.length > 0) {
        shares.add(new Share(share, sorted[(int) Math.ceil(share * sorted.length) - 1]));
      }
    }
    return shares;
  }
}
