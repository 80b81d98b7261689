package chancery.graph.coordination;

import chancery.graph.relation.Interruption;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * What CooRTweet tells of an edge beside its weight, in a second walk over the pairs, for the edges
 * kept only.
 *
 * <p>Of a pair the earlier post is that of the smaller time, of equal times that of the smaller
 * account number. CooRTweet takes the order of its table there; the figures are the same if
 * accounts are numbered by their first share in it.
 *
 * @param lagSums for each edge the times between the shares of its pairs, summed
 * @param earlierPosts for each edge how many different posts come first in a pair
 * @param laterPosts for each edge how many different posts follow in a pair
 * @param accountPosts for each account how many different posts are part of a pair of an edge kept
 */
public record EdgeFigures(
    long[] lagSums, int[] earlierPosts, int[] laterPosts, int[] accountPosts) {

  private static final int NONE = -1;

  public static EdgeFigures of(Coordination coordination) {
    int edges = coordination.edges().size();
    EdgeFigures figures =
        new EdgeFigures(
            new long[edges],
            new int[edges],
            new int[edges],
            new int[coordination.timeline().activity().length]);
    figures.new Walk(coordination).run();
    return figures;
  }

  /**
   * The fewer of the different earlier and later posts by the more: 1 if both sides contributed as
   * many, near 0 if one account's many shares met few of the other.
   */
  public double symmetry(int edge) {
    double fewer = Math.min(earlierPosts[edge], laterPosts[edge]);
    return fewer / Math.max(earlierPosts[edge], laterPosts[edge]);
  }

  /** Goes from post to post, so that a post counts once however many of its shares are paired. */
  private final class Walk {

    private final Timeline timeline;
    private final Pairs pairs;
    private final Long2IntOpenHashMap index;
    private final int[] nextOfPost;
    private final int[] countedEarlier = new int[lagSums.length];
    private final int[] countedLater = new int[lagSums.length];
    private int post;
    private boolean paired;

    Walk(Coordination coordination) {
      timeline = coordination.timeline();
      pairs = coordination.pairs();
      index = coordination.edges().index();
      nextOfPost = new int[timeline.size()];
      Arrays.fill(countedEarlier, NONE);
      Arrays.fill(countedLater, NONE);
    }

    void run() {
      int[] firstOfPost = chained();
      for (int share = 0; share < timeline.size(); share++) {
        Interruption.checkAt(share);
        post = timeline.posts()[share];
        if (firstOfPost[post] == share) {
          visitPost(share);
        }
      }
    }

    private int[] chained() {
      int[] first = new int[timeline.postCount()];
      Arrays.fill(first, NONE);
      for (int share = timeline.size() - 1; share >= 0; share--) {
        nextOfPost[share] = first[timeline.posts()[share]];
        first[timeline.posts()[share]] = share;
      }
      return first;
    }

    private void visitPost(int first) {
      paired = false;
      for (int share = first; share != NONE; share = nextOfPost[share]) {
        int visited = share;
        pairs.forEachOf(share, (one, other) -> count(visited, one == visited ? other : one));
      }
      if (paired) {
        accountPosts[timeline.accounts()[first]]++;
      }
    }

    private void count(int share, int other) {
      int edge = index.get(Edges.key(timeline.accounts()[share], timeline.accounts()[other]));
      if (edge == NONE) {
        return;
      }
      paired = true;
      if (isEarlier(share, other)) {
        lagSums[edge] += timeline.times()[other] - timeline.times()[share];
        earlierPosts[edge] += countedEarlier[edge] == post ? 0 : 1;
        countedEarlier[edge] = post;
      } else {
        laterPosts[edge] += countedLater[edge] == post ? 0 : 1;
        countedLater[edge] = post;
      }
    }

    private boolean isEarlier(int share, int other) {
      long lag = timeline.times()[other] - timeline.times()[share];
      return lag > 0 || (lag == 0 && timeline.accounts()[share] < timeline.accounts()[other]);
    }
  }
}
