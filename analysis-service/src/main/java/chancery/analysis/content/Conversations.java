package chancery.analysis.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts posts together that belong to the same conversation: those that answer one another, directly
 * or over others, and those that their platform says belong together. A post that is answered but
 * was not added joins its answers, without being counted itself, and so do those that {@link Links}
 * know of. Not thread-safe.
 */
public final class Conversations {

  /**
   * @param start position of the earliest post
   * @param posts at least two
   * @param participants different authors
   * @param depth answers in a row on the longest way from a start
   * @param from creation time of the first post, in milliseconds since 1970
   * @param to of the last one
   */
  public record Conversation(
      long start, int posts, int participants, int depth, long from, long to) {}

  private static final int UNKNOWN = -1;
  private static final int IN_HAND = -2;

  private final List<Turn> turns = new ArrayList<>();
  private final Links links;

  /**
   * @param links of posts that are not counted but hold others together
   */
  public Conversations(Links links) {
    this.links = links;
  }

  /** Adds a post. One that neither answers nor belongs to a conversation matters if answered. */
  public void add(Turn turn) {
    turns.add(turn);
    links.add(turn.id(), turn.parent(), turn.conversation());
  }

  /** Whether any post was added, or is known by the links, that answers a post of this id. */
  public boolean knows(long id) {
    return links.knows(id);
  }

  /** The conversations, largest first, of equal ones the earliest. */
  public List<Conversation> largestFirst() {
    int[] participants = participants();
    int[] depths = depths();
    Sum[] sums = new Sum[links.size()];
    for (Turn turn : turns) {
      int node = links.node(turn.id());
      int root = links.root(node);
      Sum sum = sums[root];
      if (sum == null) {
        sum = new Sum();
        sums[root] = sum;
      }
      sum.add(turn, depths[node]);
    }
    List<Conversation> conversations = new ArrayList<>();
    for (int root = 0; root < sums.length; root++) {
      Sum sum = sums[root];
      if (sum != null && sum.posts > 1) {
        conversations.add(sum.conversation(participants[root]));
      }
    }
    conversations.sort(Conversations::inOrder);
    return conversations;
  }

  private static int inOrder(Conversation one, Conversation other) {
    int bySize = Integer.compare(other.posts(), one.posts());
    int byTime = bySize != 0 ? bySize : Long.compare(one.from(), other.from());
    return byTime != 0 ? byTime : Long.compare(one.start(), other.start());
  }

  private static final class Sum {
    private long start;
    private int posts;
    private int depth;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    void add(Turn turn, int turnDepth) {
      boolean earlier = turn.created() < from || turn.created() == from && turn.position() < start;
      if (earlier) {
        from = turn.created();
        start = turn.position();
      }
      to = Math.max(to, turn.created());
      depth = Math.max(depth, turnDepth);
      posts++;
    }

    Conversation conversation(int participants) {
      return new Conversation(start, posts, participants, depth, from, to);
    }
  }

  /** Different authors by the conversation's root. */
  private int[] participants() {
    long[] pairs = new long[turns.size()];
    for (int i = 0; i < pairs.length; i++) {
      Turn turn = turns.get(i);
      pairs[i] = (long) links.root(links.node(turn.id())) << 32 | turn.author();
    }
    Arrays.sort(pairs);
    int[] participants = new int[links.size()];
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        participants[(int) (pairs[i] >>> 32)]++;
      }
    }
    return participants;
  }

  /** Answers above each post. Posts that answer one another in a circle end the count. */
  private int[] depths() {
    int[] parents = parents();
    int[] depths = new int[parents.length];
    Arrays.fill(depths, UNKNOWN);
    Ints way = new Ints();
    for (int node = 0; node < depths.length; node++) {
      way.clear();
      int at = node;
      while (at >= 0 && depths[at] == UNKNOWN) {
        depths[at] = IN_HAND;
        way.add(at);
        at = parents[at];
      }
      int depth = at < 0 || depths[at] == IN_HAND ? 0 : depths[at] + 1;
      for (int i = way.size() - 1; i >= 0; i--) {
        depths[way.get(i)] = depth++;
      }
    }
    return depths;
  }

  private int[] parents() {
    int[] parents = new int[links.size()];
    Arrays.fill(parents, -1);
    for (Turn turn : turns) {
      if (turn.parent() != 0) {
        parents[links.node(turn.id())] = links.node(turn.parent());
      }
    }
    return parents;
  }
}
