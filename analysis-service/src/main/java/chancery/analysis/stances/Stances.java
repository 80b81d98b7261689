package chancery.analysis.stances;

import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.PostTable;
import chancery.analysis.opinion.StanceTally;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.StanceItem;
import chancery.analysis.v1.StanceRequest;
import chancery.analysis.v1.StanceResponse;
import com.google.protobuf.util.Timestamps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers {@code Stance}. */
final class Stances {

  private static final int USUAL_GROUPS = 8;

  /** The column beside the position. */
  private static final int CREATED = 1;

  private final Limits limits;
  private final StanceTargets targets;

  Stances(Limits limits, StanceTargets targets) {
    this.limits = limits;
    this.targets = targets;
  }

  StanceResponse answer(OpenSlice slice, StanceRequest request) {
    Unit unit = TimeBuckets.unit(request.getBucket());
    int groups = Limits.size("groups", request.getGroups(), USUAL_GROUPS, limits.groups());
    boolean split = request.getBy() != Dimension.DIMENSION_UNSPECIFIED;
    Grouping by =
        split ? Dimensions.grouping(slice, request.getBy(), request.getCodebook(), "by") : null;
    TargetPosts posts = TargetPosts.open(slice, targets, request.getTarget());
    PostTable table =
        posts.table(
            posts.selection(), List.of(Column.CREATED), by == null ? List.of() : List.of(by));
    Overview overview = Overview.of(posts, table, by != null);
    int[] series = overview.largest(groups);
    StanceResponse.Builder response =
        StanceResponse.newBuilder()
            .setTotal(StanceMeasures.of(overview.total, 0))
            .setJudge(posts.judge())
            .setAsOf(slice.asOf());
    if (overview.total.posts(0) > 0) {
      Long from = slice.selection().from();
      Long to = slice.selection().to();
      int most =
          by == null ? limits.buckets() : Math.min(limits.buckets(), limits.cells() / groups);
      Buckets buckets =
          TimeBuckets.over(
              unit,
              from == null ? overview.first : from,
              to == null ? overview.last : to - 1,
              most);
      response.setBucket(TimeBuckets.bucket(buckets.unit()));
      addItems(response, posts, table, buckets, by == null ? null : series);
    } else {
      response.setBucket(request.getBucket());
    }
    Evidences evidence =
        posts.evidence("stance", overview.total.posts(0)).parameter("bucket", response.getBucket());
    if (split) {
      evidence.parameter("by", request.getBy()).parameter("groups", groups);
    }
    return response.setEvidence(evidence.build()).build();
  }

  /** What a first look at the posts tells. */
  private static final class Overview {
    private final StanceTally total = new StanceTally(1);
    private final long[] ofGroup;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private Overview(int groups) {
      ofGroup = new long[groups];
    }

    static Overview of(TargetPosts posts, PostTable table, boolean grouped) {
      Overview overview = new Overview(grouped ? table.groupCount(0) : 0);
      if (posts.known()) {
        posts.forEach(
            table,
            (row, code) -> {
              overview.total.count(0, code);
              overview.first = Math.min(overview.first, row.number(CREATED));
              overview.last = Math.max(overview.last, row.number(CREATED));
              for (int i = grouped ? row.groups(0) - 1 : -1; i >= 0; i--) {
                overview.ofGroup[row.group(0, i)]++;
              }
            });
      }
      return overview;
    }

    /** The groups with the most posts. */
    int[] largest(int count) {
      return IntStream.range(0, ofGroup.length)
          .filter(group -> ofGroup[group] > 0)
          .boxed()
          .sorted(Comparator.comparingLong((Integer group) -> -ofGroup[group]))
          .limit(count)
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  /**
   * @param series the groups that have one; null for one series of all posts
   */
  private static void addItems(
      StanceResponse.Builder response,
      TargetPosts posts,
      PostTable table,
      Buckets buckets,
      int @Nullable [] series) {
    int rows = series == null ? 1 : series.length;
    StanceTally tally = new StanceTally(rows * buckets.count());
    int[] rowOf = new int[series == null ? 0 : table.groupCount(0)];
    Arrays.fill(rowOf, -1);
    for (int i = 0; series != null && i < series.length; i++) {
      rowOf[series[i]] = i;
    }
    posts.forEach(
        table,
        (row, code) -> {
          int bucket = buckets.index(row.number(CREATED));
          if (series == null) {
            tally.count(bucket, code);
            return;
          }
          for (int i = row.groups(0) - 1; i >= 0; i--) {
            int at = rowOf[row.group(0, i)];
            if (at >= 0) {
              tally.count(at * buckets.count() + bucket, code);
            }
          }
        });
    for (int cell = 0; cell < rows * buckets.count(); cell++) {
      int bucket = cell % buckets.count();
      StanceItem.Builder item =
          response
              .addItemsBuilder()
              .setFrom(Timestamps.fromMillis(buckets.start(bucket)))
              .setTo(Timestamps.fromMillis(buckets.end(bucket)))
              .setStance(StanceMeasures.of(tally, cell));
      if (series != null) {
        item.setGroup(table.value(0, series[cell / buckets.count()]));
      }
    }
  }
}
