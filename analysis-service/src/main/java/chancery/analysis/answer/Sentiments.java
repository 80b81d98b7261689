package chancery.analysis.answer;

import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measures;
import chancery.analysis.index.MoodTally;
import chancery.analysis.index.Moods;
import chancery.analysis.index.PostTable;
import chancery.analysis.v1.SentimentMeasure;
import java.util.List;

/** The sentiment of posts together, as it is answered. */
public final class Sentiments {

  private Sentiments() {}

  /**
   * Of all posts of the slice; tells the evidence which models judged and which posts did not
   * count.
   */
  public static SentimentMeasure ofAll(OpenSlice slice, Measures measures, Evidences evidence) {
    PostTable posts =
        slice
            .view()
            .table(
                slice.selection(),
                List.of(Column.SENTIMENT),
                List.of(new ByProperty(Property.MODEL)));
    MoodTally tally = new MoodTally(1, measures.confidence());
    long[] known = {0};
    boolean[] models = new boolean[posts.groupCount(0)];
    posts.forEach(post -> {
      if (post.has(0)) {
        known[0]++;
        tally.count(0, post.number(0));
        for (int i = post.groups(0) - 1; i >= 0; i--) {
          models[post.group(0, i)] = true;
        }
      }
    });
    for (int model = 0; model < models.length; model++) {
      if (models[model]) {
        evidence.model(posts.value(0, model));
      }
    }
    Moods moods = tally.moods(0);
    evidence
        .parameter("confidence", measures.confidence())
        .considered(moods.posts())
        .leftOut(
            "the model does not know the language, or there is no text", posts.total() - known[0])
        .leftOut("less sure than the confidence asked for", known[0] - moods.posts());
    return measure(moods);
  }

  /** Moods as they are answered: of no post only the number is set, of one no interval. */
  public static SentimentMeasure measure(Moods moods) {
    SentimentMeasure.Builder measure = SentimentMeasure.newBuilder().setPosts(moods.posts());
    if (moods.posts() == 0) {
      return measure.build();
    }
    measure
        .setMean(moods.mean())
        .setNegative((double) moods.negative() / moods.posts())
        .setNeutral((double) moods.neutral() / moods.posts())
        .setPositive((double) moods.positive() / moods.posts())
        .setNet(moods.net());
    if (moods.posts() > 1) {
      measure
          .setMeanLow(moods.meanInterval().low())
          .setMeanHigh(moods.meanInterval().high())
          .setNetLow(moods.netInterval().low())
          .setNetHigh(moods.netInterval().high());
    }
    return measure.build();
  }
}
