package chancery.analysis.bursts;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Leaders;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.bursts.HeaviestBursts.Found;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Column;
import chancery.analysis.index.Counts;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measures;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Timeline;
import chancery.analysis.index.TimelineQuestion;
import chancery.analysis.text.StopWords;
import chancery.analysis.trend.Burst;
import chancery.analysis.trend.BurstModel;
import chancery.analysis.trend.BurstRules;
import chancery.analysis.trend.SeriesTable;
import chancery.analysis.v1.BurstItem;
import chancery.analysis.v1.BurstsRequest;
import chancery.analysis.v1.BurstsResponse;
import com.google.protobuf.util.Timestamps;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Answers {@code Bursts}. */
final class Bursts {

  private static final int USUAL_LIMIT = 20;
  private static final int USUAL_MIN_POSTS = 20;
  private static final int USUAL_WARM_UP = 10;

  /** A language is common where it has one of so many posts. */
  private static final int COMMON = 20;

  private final Limits limits;

  /** The series of a large slice's words take tens of megabytes. */
  private final Lock oneAtATime = new ReentrantLock();

  /** The slice as batches. */
  private record Batches(Buckets buckets, int[] posts) {}

  Bursts(Limits limits) {
    this.limits = limits;
  }

  BurstsResponse answer(OpenSlice slice, BurstsRequest request) {
    BurstModel model =
        BurstParameters.model(
            request.hasS(), request.getS(), request.hasGamma(), request.getGamma());
    BurstRules rules =
        BurstParameters.rules(
            request.hasMinPosts() ? request.getMinPosts() : USUAL_MIN_POSTS,
            request.hasWarmUp() ? request.getWarmUp() : USUAL_WARM_UP);
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, limits.values());
    Grouping grouping = BurstParameters.grouping(request.getDimension());
    Batches batches = batches(slice, request);
    PostTable table =
        slice.view().table(slice.selection(), List.of(Column.CREATED), List.of(grouping));
    BurstsResponse.Builder response =
        BurstsResponse.newBuilder()
            .setBucket(TimeBuckets.bucket(batches.buckets().unit()))
            .setBatches(batches.posts().length)
            .setWarm(rules.warm(batches.posts()))
            .setTotal(table.total())
            .setAsOf(slice.asOf());
    if (response.getWarm()) {
      oneAtATime.lock();
      try {
        addItems(response, slice, request, table, batches, model, rules, limit);
      } finally {
        oneAtATime.unlock();
      }
    }
    return response
        .setEvidence(
            Evidences.of(slice, "bursts", "1")
                .parameter("dimension", BurstParameters.dimension(request.getDimension()))
                .parameter("bucket", response.getBucket())
                .parameter("s", model.s())
                .parameter("gamma", model.gamma())
                .parameter("minPosts", rules.minPosts())
                .parameter("warmUp", rules.warmUp())
                .parameter("limit", limit)
                .considered(table.total())
                .build())
        .build();
  }

  private static void addItems(
      BurstsResponse.Builder response,
      OpenSlice slice,
      BurstsRequest request,
      PostTable table,
      Batches batches,
      BurstModel model,
      BurstRules rules,
      int limit) {
    Property property = BurstParameters.grouping(request.getDimension()).property();
    SeriesTable series = series(slice, table, property, batches.buckets(), rules.minPosts());
    HeaviestBursts heaviest = HeaviestBursts.of(series, model, batches.posts(), rules, limit);
    response.setBursts(heaviest.count());
    for (Found found : heaviest.list()) {
      response.addItems(item(slice, request, table, batches, series, found));
    }
  }

  private Batches batches(OpenSlice slice, BurstsRequest request) {
    int most = Math.min(limits.buckets(), SeriesTable.MOST_BATCHES);
    Buckets.Unit unit = TimeBuckets.unit(request.getBucket());
    Timeline timeline =
        slice
            .view()
            .timeline(
                slice.selection(),
                new TimelineQuestion(
                    (first, last) -> TimeBuckets.over(unit, first, last, most),
                    null,
                    0,
                    Measures.POSTS));
    int[] posts =
        timeline.series().isEmpty()
            ? new int[0]
            : timeline.series().getFirst().counts().stream()
                .mapToLong(Counts::posts)
                .mapToInt(Math::toIntExact)
                .toArray();
    return new Batches(timeline.buckets(), posts);
  }

  private static SeriesTable series(
      OpenSlice slice, PostTable table, Property property, Buckets buckets, int minPosts) {
    int[] most = most(slice, table, property);
    for (int value : stopWords(slice, property, table)) {
      most[value] = 0;
    }
    SeriesTable series = new SeriesTable(most, buckets.count(), minPosts);
    table.forEach(adding(series.fromBegin(), buckets), adding(series.fromEnd(), buckets));
    return series;
  }

  private static PostTable.RowSink adding(SeriesTable.Part part, Buckets buckets) {
    return row -> {
      int values = row.groups(0);
      int batch = values == 0 ? 0 : buckets.index(row.number(0));
      for (int i = 0; i < values; i++) {
        part.add(row.group(0, i), batch);
      }
    };
  }

  /** How many posts a value can have: of a large slice as many as in the corpus, which is known. */
  private static int[] most(OpenSlice slice, PostTable table, Property property) {
    if (table.total() > slice.view().size() / 2) {
      return slice.view().postsBy(property);
    }
    int[] posts = new int[table.groupCount(0)];
    table.forEach(row -> {
      for (int i = row.groups(0) - 1; i >= 0; i--) {
        posts[row.group(0, i)]++;
      }
    });
    return posts;
  }

  /** Those of the languages that many of the slice's posts are in. */
  private static int[] stopWords(OpenSlice slice, Property property, PostTable table) {
    if (property != Property.WORD) {
      return new int[0];
    }
    long common = Math.max(1, table.total() / COMMON);
    return Leaders.of(slice, slice.selection(), Property.LANG, COMMON).stream()
        .filter(language -> language.getPosts() >= common)
        .flatMap(language -> StopWords.of(language.getValue()).stream())
        .mapToInt(word -> table.find(0, word))
        .filter(value -> value >= 0)
        .toArray();
  }

  private static BurstItem item(
      OpenSlice slice,
      BurstsRequest request,
      PostTable table,
      Batches batches,
      SeriesTable series,
      Found found) {
    Burst burst = found.burst();
    long from = batches.buckets().start(burst.first());
    long to = batches.buckets().end(burst.last());
    long all = 0;
    for (int batch = burst.first(); batch <= burst.last(); batch++) {
      all += batches.posts()[batch];
    }
    String value = table.value(0, found.value());
    BurstItem.Builder item =
        BurstItem.newBuilder()
            .setValue(value)
            .setFrom(Timestamps.fromMillis(from))
            .setTo(Timestamps.fromMillis(to))
            .setStrength(burst.weight())
            .setPosts(burst.posts())
            .setSlicePosts(all)
            .setTotal(series.posts(found.value()))
            .setPostsLink(BurstParameters.link(slice, request.getDimension(), value, from, to));
    String label = table.label(0, found.value());
    return label == null ? item.build() : item.setLabel(label).build();
  }
}
