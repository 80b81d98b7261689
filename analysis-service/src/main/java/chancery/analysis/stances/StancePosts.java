package chancery.analysis.stances;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.opinion.Likelihood;
import chancery.analysis.opinion.Side;
import chancery.analysis.query.Query;
import chancery.analysis.stances.RankTokens.Place;
import chancery.analysis.v1.StancePost;
import chancery.analysis.v1.StancePostsRequest;
import chancery.analysis.v1.StancePostsResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Stance;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Answers {@code StancePosts}. */
final class StancePosts {

  private static final int USUAL_SIZE = 20;

  /** Bits of a position in a rank; the thousandths stand above them. */
  private static final int POSITION_BITS = 48;

  private final Limits limits;
  private final StanceTargets targets;

  StancePosts(Limits limits, StanceTargets targets) {
    this.limits = limits;
    this.targets = targets;
  }

  StancePostsResponse answer(OpenSlice slice, StancePostsRequest request) {
    int size = Limits.size("pageSize", request.getPageSize(), USUAL_SIZE, limits.pageSize());
    Place after = RankTokens.place(request, request.getPageToken());
    Side side = side(request.getStance());
    boolean uncertain = isUncertain(request);
    TargetPosts posts = TargetPosts.open(slice, targets, request.getTarget());
    Selection selection = uncertain ? unlabelled(posts) : posts.selection();
    PostTable table = posts.table(selection, List.of(), List.of());
    Ranking ranking = new Ranking(size, after);
    Map<Long, Integer> codes = new HashMap<>();
    long[] total = {0};
    posts.forEach(
        table,
        (row, code) -> {
          Likelihood likelihood = Likelihood.ofCode(code);
          if (side == null || posts.known() && likelihood.side() == side) {
            total[0]++;
            long rank = rank(likelihood, row.number(0), uncertain);
            if (ranking.offer(rank)) {
              codes.put(position(rank), code);
            }
          }
        });
    StancePostsResponse.Builder response =
        StancePostsResponse.newBuilder()
            .setTotal(total[0])
            .setJudge(posts.judge())
            .setAsOf(slice.asOf());
    List<Long> page = ranking.page();
    addItems(response, slice, posts, page, codes);
    if (ranking.hasMore()) {
      response.setNextPageToken(RankTokens.token(request, new Place(page.getLast(), "")));
    }
    Evidences evidence =
        posts
            .evidence("stance-posts", total[0])
            .parameter("stance", request.getStance())
            .parameter("sort", request.getSort());
    return response.setEvidence(evidence.build()).build();
  }

  private static void addItems(
      StancePostsResponse.Builder response,
      OpenSlice slice,
      TargetPosts posts,
      List<Long> page,
      Map<Long, Integer> codes) {
    List<Long> positions = page.stream().map(StancePosts::position).toList();
    Map<Long, Post> found = FoundPosts.at(slice, new HashSet<>(positions));
    List<Post> ordered = positions.stream().map(found::get).toList();
    for (Post post : slice.withTopics(ordered)) {
      Likelihood likelihood = Likelihood.ofCode(codes.getOrDefault(post.getPosition(), 0));
      StancePost.Builder item =
          StancePost.newBuilder()
              .setPost(post)
              .setFavour(likelihood.favour() / 1000.0)
              .setAgainst(likelihood.against() / 1000.0)
              .setNone(likelihood.none() / 1000.0);
      if (posts.known()) {
        item.setStance(stance(likelihood.side()));
      }
      Side label = posts.labels().get(post.getId());
      if (label != null) {
        item.setLabel(stance(label));
      }
      response.addItems(item);
    }
  }

  /** Posts that have no label yet. */
  private static Selection unlabelled(TargetPosts posts) {
    return posts.labels().isEmpty()
        ? posts.selection()
        : TargetPosts.narrowed(
            posts.selection(), new Query.Not(new Query.Ids(posts.labels().keySet())));
  }

  /** By certainty or doubt, then newest first. */
  private static long rank(Likelihood likelihood, long position, boolean uncertain) {
    int likeliest =
        Math.max(likelihood.none(), Math.max(likelihood.favour(), likelihood.against()));
    long key = uncertain ? 1000 - likeliest : likelihood.certainty();
    return key << POSITION_BITS | position;
  }

  private static long position(long rank) {
    return rank & (1L << POSITION_BITS) - 1;
  }

  private static boolean isUncertain(StancePostsRequest request) {
    return switch (request.getSort()) {
      case STANCE_POST_SORT_UNSPECIFIED, STANCE_POST_SORT_CERTAIN -> false;
      case STANCE_POST_SORT_UNCERTAIN -> true;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid("sort", "must be one of certain, uncertain");
    };
  }

  private static @Nullable Side side(Stance stance) {
    return switch (stance) {
      case STANCE_UNSPECIFIED -> null;
      case STANCE_FAVOUR -> Side.FAVOUR;
      case STANCE_AGAINST -> Side.AGAINST;
      case STANCE_NONE -> Side.NONE;
      case UNRECOGNIZED ->
          throw ChanceryException.invalid("stance", "must be one of favour, against, none");
    };
  }

  private static Stance stance(Side side) {
    return switch (side) {
      case FAVOUR -> Stance.STANCE_FAVOUR;
      case AGAINST -> Stance.STANCE_AGAINST;
      case NONE -> Stance.STANCE_NONE;
    };
  }

  /** The highest ranks below a place. */
  private static final class Ranking {
    private final int size;
    private final long below;
    private final PriorityQueue<Long> best = new PriorityQueue<>();
    private boolean more;

    Ranking(int size, @Nullable Place after) {
      this.size = size;
      below = after == null ? Long.MAX_VALUE : after.rank();
    }

    /** Whether it is among the highest so far. */
    boolean offer(long rank) {
      if (rank >= below) {
        return false;
      }
      if (best.size() < size) {
        return best.add(rank);
      }
      more = true;
      Long lowest = best.peek();
      if (lowest == null || rank <= lowest) {
        return false;
      }
      best.poll();
      return best.add(rank);
    }

    boolean hasMore() {
      return more;
    }

    List<Long> page() {
      List<Long> page = new ArrayList<>(best);
      page.sort((one, other) -> Long.compare(other, one));
      return page;
    }
  }
}
