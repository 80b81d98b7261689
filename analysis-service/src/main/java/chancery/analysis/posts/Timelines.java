package chancery.analysis.posts;

import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.Sentiments;
import chancery.analysis.answer.TimeBuckets;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Buckets.Unit;
import chancery.analysis.index.Counts;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.index.Timeline;
import chancery.analysis.index.Timeline.Series;
import chancery.analysis.index.TimelineQuestion;
import chancery.analysis.v1.Dimension;
import chancery.analysis.v1.TimelineItem;
import chancery.analysis.v1.TimelineRequest;
import chancery.analysis.v1.TimelineResponse;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;

/** Answers {@code Timeline}. */
final class Timelines {

  private static final int USUAL_GROUPS = 8;

  private final Limits limits;
  private final double confidence;

  /**
   * @param confidence of sentiment, where a request leaves it open
   */
  Timelines(Limits limits, double confidence) {
    this.limits = limits;
    this.confidence = confidence;
  }

  TimelineResponse answer(OpenSlice slice, TimelineRequest request) {
    Unit unit = TimeBuckets.unit(request.getBucket());
    Measures measures =
        Dimensions.measures(
            request.getMeasuresList(),
            Dimensions.confidence(request.hasConfidence(), request.getConfidence(), confidence));
    int groups = Limits.size("groups", request.getGroups(), USUAL_GROUPS, limits.groups());
    Grouping by =
        request.getBy() == Dimension.DIMENSION_UNSPECIFIED
            ? null
            : Dimensions.grouping(slice, request.getBy(), request.getCodebook(), "by");
    int most =
        by == null ? limits.buckets() : Math.min(limits.buckets(), limits.cells() / (groups + 1));
    Timeline timeline =
        slice
            .view()
            .timeline(
                slice.selection(),
                new TimelineQuestion(
                    (first, last) -> TimeBuckets.over(unit, first, last, most),
                    by,
                    groups,
                    measures));
    TimelineResponse.Builder response =
        TimelineResponse.newBuilder()
            .setBucket(TimeBuckets.bucket(timeline.buckets().unit()))
            .setTotal(timeline.total())
            .setAsOf(slice.asOf());
    timeline.series().forEach(series -> addItems(response, timeline.buckets(), series, measures));
    Evidences evidence =
        Evidences.of(slice, "timeline", "2")
            .parameter("bucket", response.getBucket())
            .considered(timeline.total());
    if (by != null) {
      evidence.parameter("by", request.getBy()).parameter("groups", groups);
    }
    if (measures.contains(Measure.SENTIMENT)) {
      response.setSentiment(Sentiments.ofAll(slice, measures, evidence));
    }
    return response.setEvidence(evidence.build()).build();
  }

  private static void addItems(
      TimelineResponse.Builder response, Buckets buckets, Series series, Measures measures) {
    String group = series.group();
    for (int i = 0; i < buckets.count(); i++) {
      Counts counts = series.counts().get(i);
      TimelineItem.Builder item =
          response
              .addItemsBuilder()
              .setFrom(timestamp(buckets.start(i)))
              .setTo(timestamp(buckets.end(i)))
              .setPosts(counts.posts());
      if (group != null) {
        item.setGroup(group);
      }
      if (measures.contains(Measure.AUTHORS)) {
        item.setAuthors(counts.authors());
      }
      if (measures.contains(Measure.ENGAGEMENT)) {
        item.setEngagement(counts.engagement());
      }
      if (measures.contains(Measure.SENTIMENT)) {
        item.setSentiment(Sentiments.measure(counts.sentiment()));
      }
    }
  }

  private static Timestamp timestamp(long millis) {
    return Timestamps.fromMillis(millis);
  }
}
