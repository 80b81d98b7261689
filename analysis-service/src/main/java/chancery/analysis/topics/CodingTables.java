package chancery.analysis.topics;

import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.TimelineQuestion;
import chancery.analysis.v1.CodingItem;
import chancery.analysis.v1.CodingRequest;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.Dimension;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers {@code Coding}: posts by category, group and time. */
final class CodingTables {

  private static final int USUAL_GROUPS = 20;
  private static final int MOST_GROUPS = 300;
  private static final int CODES = 0;
  private static final int GROUPS = 1;
  private static final int CREATED = 0;

  private final Limits limits;

  CodingTables(Limits limits) {
    this.limits = limits;
  }

  CodingResponse answer(OpenSlice slice, CodingRequest request) {
    int most = Limits.size("groups", request.getGroups(), USUAL_GROUPS, MOST_GROUPS);
    boolean grouped = request.getBy() != Dimension.DIMENSION_UNSPECIFIED;
    CodedSlice coded = CodedSlice.of(slice, request.getCodebook());
    List<Grouping> groupings = new ArrayList<>(List.of(coded.byCategory()));
    if (grouped) {
      groupings.add(Dimensions.grouping(slice, request.getBy(), request.getCodebook(), "by"));
    }
    PostTable table = slice.view().table(coded.considered(), List.of(Column.CREATED), groupings);
    Overview overview = Overview.of(table, coded.categories(), grouped);
    CodingResponse.Builder response =
        CodingResponse.newBuilder()
            .setCodebook(coded.name())
            .setVersion(coded.version())
            .setBucket(request.getBucket())
            .setAll(overview.all().of(0))
            .setTotal(coded.total())
            .setAsOf(slice.asOf());
    Unit unit = TimeBuckets.unit(request.getBucket());
    if ((grouped || unit != null) && table.total() > 0) {
      int[] shown = grouped ? overview.leading(most) : new int[0];
      Buckets buckets = unit == null ? null : buckets(slice, overview, unit, coded, shown.length);
      addItems(response, new Division(table, coded.categories(), grouped, shown, buckets));
    }
    Evidences evidence =
        coded.evidence("coding", table.total()).parameter("bucket", request.getBucket());
    if (grouped) {
      evidence.parameter("by", request.getBy()).parameter("groups", most);
    }
    return response.setEvidence(evidence.build()).build();
  }

  private Buckets buckets(
      OpenSlice slice, Overview overview, Unit unit, CodedSlice coded, int groups) {
    Long from = slice.selection().from();
    Long to = slice.selection().to();
    int series = (groups + 1) * Math.max(1, coded.categories().size());
    return TimeBuckets.over(
        unit,
        from == null ? overview.first() : from,
        to == null ? overview.last() : to - 1,
        Math.max(1, Math.min(limits.buckets(), limits.cells() / series)));
  }

  private static void addItems(CodingResponse.Builder response, Division division) {
    CategoryTally tally = division.tally();
    for (int series = 0; series < division.series(); series++) {
      if (division.isWorthShowing(series, tally)) {
        CodingItem named = division.named(series);
        for (int bucket = 0; bucket < division.bucketCount(); bucket++) {
          CodingItem.Builder item = response.addItemsBuilder().mergeFrom(named);
          division.date(item, bucket);
          item.setCoded(tally.of(division.cell(series, bucket)));
        }
      }
    }
  }

  /**
   * What a first look at the posts tells.
   *
   * @param all in one cell
   * @param posts of each group
   * @param first creation time
   * @param last creation time
   */
  private record Overview(CategoryTally all, int[] posts, long first, long last) {

    static Overview of(PostTable table, List<String> categories, boolean grouped) {
      CategoryTally all = new CategoryTally(categories, 1);
      int[] posts = new int[grouped ? table.groupCount(GROUPS) : 0];
      long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
      table.forEach(row -> {
        all.count(0, row, CODES);
        long created = row.number(CREATED);
        range[0] = Math.min(range[0], created);
        range[1] = Math.max(range[1], created);
        int groups = grouped ? row.groups(GROUPS) : 0;
        for (int i = 0; i < groups; i++) {
          posts[row.group(GROUPS, i)]++;
        }
      });
      return new Overview(all, posts, range[0], range[1]);
    }

    /** The groups with the most posts. */
    int[] leading(int most) {
      return IntStream.range(0, posts.length)
          .filter(group -> posts[group] > 0)
          .boxed()
          .sorted(Comparator.comparing(group -> -posts[group]))
          .limit(most)
          .mapToInt(Integer::intValue)
          .toArray();
    }
  }

  /** Posts divided into series, the last of them for the posts of no shown group, and buckets. */
  private static final class Division {
    private final PostTable table;
    private final List<String> categories;
    private final boolean grouped;
    private final int[] shown;
    private final @Nullable Buckets buckets;

    Division(
        PostTable table,
        List<String> categories,
        boolean grouped,
        int[] shown,
        @Nullable Buckets buckets) {
      this.table = table;
      this.categories = categories;
      this.grouped = grouped;
      this.shown = shown;
      this.buckets = buckets;
    }

    int series() {
      return shown.length + 1;
    }

    int bucketCount() {
      return buckets == null ? 1 : buckets.count();
    }

    int cell(int series, int bucket) {
      return series * bucketCount() + bucket;
    }

    boolean isWorthShowing(int series, CategoryTally tally) {
      return !grouped
          || series < shown.length
          || IntStream.range(0, bucketCount())
              .anyMatch(bucket -> tally.posts(cell(series, bucket)) > 0);
    }

    CategoryTally tally() {
      CategoryTally tally = new CategoryTally(categories, series() * bucketCount());
      int[] seriesOf = new int[grouped ? table.groupCount(GROUPS) : 0];
      Arrays.fill(seriesOf, -1);
      for (int i = 0; i < shown.length; i++) {
        seriesOf[shown[i]] = i;
      }
      table.forEach(row -> {
        int bucket = buckets == null ? 0 : buckets.index(row.number(CREATED));
        boolean counted = false;
        int groups = grouped ? row.groups(GROUPS) : 0;
        for (int i = 0; i < groups; i++) {
          int series = seriesOf[row.group(GROUPS, i)];
          if (series >= 0) {
            tally.count(cell(series, bucket), row, CODES);
            counted = true;
          }
        }
        if (!counted) {
          tally.count(cell(shown.length, bucket), row, CODES);
        }
      });
      return tally;
    }

    /** An item with a series' name alone. */
    CodingItem named(int series) {
      CodingItem.Builder item = CodingItem.newBuilder();
      if (grouped && series == shown.length) {
        item.setGroup(TimelineQuestion.OTHER);
      } else if (grouped) {
        item.setGroup(table.value(GROUPS, shown[series]));
        String label = table.label(GROUPS, shown[series]);
        if (label != null) {
          item.setLabel(label);
        }
      }
      return item.build();
    }

    void date(CodingItem.Builder item, int bucket) {
      if (buckets != null) {
        item.setFrom(Timestamps.fromMillis(buckets.start(bucket)))
            .setTo(Timestamps.fromMillis(buckets.end(bucket)));
      }
    }
  }
}
