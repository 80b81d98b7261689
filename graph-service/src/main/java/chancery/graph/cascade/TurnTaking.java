package chancery.graph.cascade;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who answers whom in a conversation.
 *
 * @param answers posts under a post by another account
 * @param selfAnswers posts under one by the same account
 * @param alternations answers to an answer, by the account that was answered: A, B, A
 * @param longestExchange posts in a row in which two accounts take turns; 0 without an answer
 * @param exchanges of each two accounts, most answers first
 */
public record TurnTaking(
    int answers, int selfAnswers, int alternations, int longestExchange, List<Exchange> exchanges) {

  /** An account of which nothing is known. */
  public static final int UNKNOWN = -1;

  /**
   * The answers between two accounts.
   *
   * @param there by the account with the smaller number to the other
   * @param back the other way round
   */
  public record Exchange(int first, int second, int there, int back) {

    /** Either way. */
    public int answers() {
      return there + back;
    }
  }

  /**
   * @param accounts of each post, by number or {@link #UNKNOWN}
   */
  public static TurnTaking of(Forest forest, int[] accounts) {
    Long2ObjectOpenHashMap<int[]> between = new Long2ObjectOpenHashMap<>();
    int[] turns = new int[forest.size()];
    int answers = 0;
    int selfAnswers = 0;
    int alternations = 0;
    int longest = 0;
    for (int node = forest.roots(); node < forest.size(); node++) {
      int account = accounts[forest.post(node)];
      int parent = forest.parent(node);
      int answered = accounts[forest.post(parent)];
      if (account == UNKNOWN || answered == UNKNOWN) {
        continue;
      }
      if (account == answered) {
        selfAnswers++;
        continue;
      }
      answers++;
      boolean alternates = alternates(forest, accounts, parent, account);
      alternations += alternates ? 1 : 0;
      turns[node] = alternates ? turns[parent] + 1 : 2;
      longest = Math.max(longest, turns[node]);
      int[] counts = between.computeIfAbsent(pair(account, answered), unseen -> new int[2]);
      counts[account < answered ? 0 : 1]++;
    }
    return new TurnTaking(answers, selfAnswers, alternations, longest, exchanges(between));
  }

  private static boolean alternates(Forest forest, int[] accounts, int parent, int account) {
    int before = forest.parent(parent);
    return before != Forest.NONE && accounts[forest.post(before)] == account;
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private static List<Exchange> exchanges(Long2ObjectOpenHashMap<int[]> between) {
    List<Exchange> exchanges = new ArrayList<>(between.size());
    between.forEach((pair, counts) ->
        exchanges.add(new Exchange((int) (pair >>> 32), (int) (long) pair, counts[0], counts[1])));
    exchanges.sort(
        Comparator.comparingInt(Exchange::answers)
            .reversed()
            .thenComparingInt(Exchange::first)
            .thenComparingInt(Exchange::second));
    return exchanges;
  }
}
