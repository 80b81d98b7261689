package chancery.graph.cascade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An account in a thread.
 *
 * @param handle as last seen; empty where unknown
 * @param firstTime of its first post
 * @param children posts of others directly below its own
 * @param descendants posts below its own at any distance, each once
 * @param followers the most seen; {@link ThreadPost#UNKNOWN} where they are not known
 * @param sentiment mean of its posts; not a number where it is not known
 */
public record Participant(
    String account,
    String handle,
    int posts,
    long firstTime,
    int children,
    int descendants,
    long followers,
    double sentiment) {

  private static final class Sum {
    private String handle = "";
    private int posts;
    private long firstTime;
    private int children;
    private int descendants;
    private long followers = ThreadPost.UNKNOWN;
    private double sentiment;
    private int judged;

    Participant of(String account) {
      double mean = judged == 0 ? Double.NaN : sentiment / judged;
      return new Participant(
          account, handle, posts, firstTime, children, descendants, followers, mean);
    }
  }

  /** All of them, in the order in which they joined. */
  public static List<Participant> of(PostThread thread) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (int number = 0; number < thread.size(); number++) {
      ThreadPost post = thread.post(number);
      if (post != null) {
        add(post, sums.computeIfAbsent(post.account(), unseen -> new Sum()));
      }
    }
    Forest forest = thread.forest();
    for (int node = 0; node < forest.size(); node++) {
      addBelow(thread, node, sums);
    }
    List<Participant> participants = new ArrayList<>(sums.size());
    sums.forEach((account, sum) -> participants.add(sum.of(account)));
    return participants;
  }

  /** Those with most posts below theirs first, of equal ones who joined first. */
  public static Comparator<Participant> byDescendants() {
    return Comparator.comparingInt(Participant::descendants)
        .reversed()
        .thenComparingLong(Participant::firstTime)
        .thenComparing(one -> one.account());
  }

  private static void add(ThreadPost post, Sum sum) {
    if (sum.posts++ == 0) {
      sum.firstTime = post.time();
    }
    sum.handle = post.handle().isEmpty() ? sum.handle : post.handle();
    sum.followers = Math.max(sum.followers, post.followers());
    if (!Double.isNaN(post.sentiment())) {
      sum.sentiment += post.sentiment();
      sum.judged++;
    }
  }

  private static void addBelow(PostThread thread, int node, Map<String, Sum> sums) {
    Forest forest = thread.forest();
    String account = account(thread, node);
    Sum sum = sums.get(account);
    if (sum == null) {
      return;
    }
    boolean isTopmost = true;
    for (int above = forest.parent(node); above != Forest.NONE; above = forest.parent(above)) {
      isTopmost &= !account(thread, above).equals(account);
    }
    sum.descendants += isTopmost ? forest.descendants(node) : 0;
    int parent = forest.parent(node);
    Sum answered = parent == Forest.NONE ? null : sums.get(account(thread, parent));
    if (answered != null && !account(thread, parent).equals(account)) {
      answered.children++;
    }
  }

  private static String account(PostThread thread, int node) {
    ThreadPost post = thread.post(thread.forest().post(node));
    return post == null ? "" : post.account();
  }
}
