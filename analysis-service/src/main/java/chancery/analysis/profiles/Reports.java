package chancery.analysis.profiles;

import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Leaders;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Counts;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.index.Selection;
import chancery.analysis.index.Timeline;
import chancery.analysis.index.TimelineQuestion;
import chancery.analysis.v1.RankingsRequest;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.ReportRequest;
import chancery.analysis.v1.ReportResponse;
import chancery.kit.error.ChanceryException;
import com.google.protobuf.util.Timestamps;
import java.util.List;

/** Answers {@code Report}. */
final class Reports {

  private static final int MOST_MONTHS = 61;
  private static final int SHOWN = 15;
  private static final int POSTS = 5;

  private final Rankings rankings;

  Reports(Rankings rankings) {
    this.rankings = rankings;
  }

  ReportResponse answer(OpenSlice slice, ReportRequest request) {
    Selection period = slice.selection();
    if (period.from() == null || period.to() == null) {
      throw ChanceryException.invalid("from", "a report needs a period: give from and to");
    }
    RankingsRequest question = request.getRankings();
    RankingsResponse ranked = rankings.answer(slice, question);
    Selection own = Clauses.narrowed(period, rankings.members(slice, question).posts());
    ReportResponse.Builder response =
        ReportResponse.newBuilder()
            .setRankings(ranked)
            .addAllHashtags(Leaders.of(slice, own, Property.HASHTAG, SHOWN))
            .addAllDomains(Leaders.of(slice, own, Property.DOMAIN, SHOWN))
            .addAllLanguages(Leaders.of(slice, own, Property.LANG, SHOWN))
            .addAllSuccessfulPosts(Leaders.successful(slice, own, POSTS))
            .setAsOf(slice.asOf());
    addMonths(response, slice, own);
    return response
        .setEvidence(ranked.getEvidence().toBuilder().setMethod("report").setVersion("1"))
        .build();
  }

  private static void addMonths(ReportResponse.Builder response, OpenSlice slice, Selection own) {
    Timeline timeline =
        slice
            .view()
            .timeline(
                own,
                new TimelineQuestion(
                    Reports::months, null, 0, Measures.of(Measure.POSTS, Measure.ENGAGEMENT)));
    Buckets months = timeline.buckets();
    List<Counts> counts = timeline.series().getFirst().counts();
    for (int month = 0; month < months.count(); month++) {
      response
          .addMonthsBuilder()
          .setFrom(Timestamps.fromMillis(months.start(month)))
          .setTo(Timestamps.fromMillis(months.end(month)))
          .setPosts(counts.get(month).posts())
          .setInteractions(counts.get(month).engagement());
    }
  }

  private static Buckets months(long first, long last) {
    try {
      return Buckets.over(Buckets.Unit.MONTH, first, last, MOST_MONTHS);
    } catch (IllegalArgumentException tooMany) {
      throw ChanceryException.invalid("to", "a report is about five years at most");
    }
  }
}
