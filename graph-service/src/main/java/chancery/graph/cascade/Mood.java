package chancery.graph.cascade;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentiment of a part of a thread.
 *
 * @param part depth, or number of the part in the order of time
 * @param judged posts whose sentiment is known
 * @param mean of these, −1 to 1; not a number without any
 * @param from time of the earliest post
 * @param to time of the latest
 */
public record Mood(int part, int posts, int judged, double mean, long from, long to) {

  private static final class Sum {
    private int posts;
    private int judged;
    private double total;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    void add(ThreadPost post) {
      posts++;
      from = Math.min(from, post.time());
      to = Math.max(to, post.time());
      if (!Double.isNaN(post.sentiment())) {
        judged++;
        total += post.sentiment();
      }
    }
  }

  /** At each depth that has a post. */
  public static List<Mood> byDepth(PostThread thread) {
    Forest forest = thread.forest();
    Sum[] sums = sums(Shape.breadths(forest).length);
    for (int node = 0; node < forest.size(); node++) {
      ThreadPost post = thread.post(forest.post(node));
      if (post != null) {
        sums[forest.depth(node)].add(post);
      }
    }
    return moods(sums);
  }

  /** Over parts of the same number of posts, in the order of time. */
  public static List<Mood> byTime(PostThread thread, int parts) {
    List<ThreadPost> posts = new ArrayList<>();
    for (int number = 0; number < thread.size(); number++) {
      ThreadPost post = thread.post(number);
      if (post != null) {
        posts.add(post);
      }
    }
    Sum[] sums = sums(Math.min(parts, posts.size()));
    for (int place = 0; place < posts.size(); place++) {
      sums[(int) ((long) place * sums.length / posts.size())].add(posts.get(place));
    }
    return moods(sums);
  }

  private static Sum[] sums(int count) {
    Sum[] sums = new Sum[count];
    for (int part = 0; part < count; part++) {
      sums[part] = new Sum();
    }
    return sums;
  }

  private static List<Mood> moods(Sum[] sums) {
    List<Mood> moods = new ArrayList<>();
    for (int part = 0; part < sums.length; part++) {
      Sum sum = sums[part];
      if (sum.posts > 0) {
        double mean = sum.judged == 0 ? Double.NaN : sum.total / sum.judged;
        moods.add(new Mood(part, sum.posts, sum.judged, mean, sum.from, sum.to));
      }
    }
    return moods;
  }
}
