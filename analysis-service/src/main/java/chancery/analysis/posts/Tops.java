package chancery.analysis.posts;

import chancery.analysis.answer.Dimensions;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.Sentiments;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.index.TopValues;
import chancery.analysis.v1.TopItem;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import java.util.Locale;

/** Answers {@code Top}. */
final class Tops {

  private static final int USUAL_LIMIT = 20;

  private final Limits limits;
  private final double confidence;

  /**
   * @param confidence of sentiment, where a request leaves it open
   */
  Tops(Limits limits, double confidence) {
    this.limits = limits;
    this.confidence = confidence;
  }

  TopResponse answer(OpenSlice slice, TopRequest request) {
    Measures measures =
        Dimensions.measures(
            request.getMeasuresList(),
            Dimensions.confidence(request.hasConfidence(), request.getConfidence(), confidence));
    Measure order =
        request.getMeasuresCount() == 0
            ? Measure.POSTS
            : Dimensions.measure(request.getMeasures(0));
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, limits.values());
    TopValues top =
        slice
            .view()
            .top(
                slice.selection(),
                Dimensions.grouping(
                    slice, request.getDimension(), request.getCodebook(), "dimension"),
                order,
                measures,
                limit);
    TopResponse.Builder response =
        TopResponse.newBuilder()
            .setValues(top.values())
            .setTotal(top.total())
            .setAsOf(slice.asOf());
    top.items().forEach(item -> response.addItems(item(item, measures)));
    Evidences evidence =
        Evidences.of(slice, "top", "2")
            .parameter("dimension", request.getDimension())
            .parameter("order", order.name().toLowerCase(Locale.ROOT))
            .parameter("limit", limit)
            .considered(top.total());
    if (measures.contains(Measure.SENTIMENT)) {
      response.setSentiment(Sentiments.ofAll(slice, measures, evidence));
    }
    return response.setEvidence(evidence.build()).build();
  }

  private static TopItem item(TopValues.Item value, Measures measures) {
    TopItem.Builder item =
        TopItem.newBuilder().setValue(value.value()).setPosts(value.counts().posts());
    String label = value.label();
    if (label != null) {
      item.setLabel(label);
    }
    if (measures.contains(Measure.AUTHORS)) {
      item.setAuthors(value.counts().authors());
    }
    if (measures.contains(Measure.ENGAGEMENT)) {
      item.setEngagement(value.counts().engagement());
    }
    if (measures.contains(Measure.SENTIMENT)) {
      item.setSentiment(Sentiments.measure(value.counts().sentiment()));
    }
    return item.build();
  }
}
