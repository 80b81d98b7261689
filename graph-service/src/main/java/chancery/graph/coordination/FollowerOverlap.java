package chancery.graph.coordination;

import chancery.graph.relation.Interruption;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.List;
import java.util.Optional;

/**
 * How far accounts have the same followers: Jaccard's similarity |A ∩ B|/|A ∪ B| over all pairs of
 * them.
 *
 * @param greatest of the two that are most alike
 */
public record FollowerOverlap(double mean, double greatest) {

  /**
   * In time O(Σ k²) over the followers, who follow k of the accounts each, and memory O(accounts²).
   *
   * @param followers of each account, at least one
   * @return empty for fewer than two accounts
   */
  public static Optional<FollowerOverlap> of(List<IntSet> followers) {
    int accounts = followers.size();
    if (accounts < 2) {
      return Optional.empty();
    }
    int[][] shared = shared(followers);
    double sum = 0;
    double greatest = 0;
    for (int one = 0; one < accounts; one++) {
      for (int other = 0; other < one; other++) {
        int both = shared[one][other];
        int either = followers.get(one).size() + followers.get(other).size() - both;
        double similarity = (double) both / either;
        sum += similarity;
        greatest = Math.max(greatest, similarity);
      }
    }
    double pairs = accounts * (accounts - 1) / 2.0;
    return Optional.of(new FollowerOverlap(sum / pairs, greatest));
  }

  private static int[][] shared(List<IntSet> followers) {
    Int2ObjectOpenHashMap<IntArrayList> followed = new Int2ObjectOpenHashMap<>();
    for (int account = 0; account < followers.size(); account++) {
      for (int follower : followers.get(account)) {
        followed.computeIfAbsent(follower, unseen -> new IntArrayList()).add(account);
      }
    }
    int[][] shared = new int[followers.size()][followers.size()];
    for (IntArrayList accounts : followed.values()) {
      Interruption.check(Thread.currentThread());
      for (int i = 0; i < accounts.size(); i++) {
        for (int j = 0; j < i; j++) {
          shared[accounts.getInt(i)][accounts.getInt(j)]++;
        }
      }
    }
    return shared;
  }
}
