package chancery.analysis.answer;

import chancery.analysis.index.Measure;
import chancery.analysis.index.TopValues;
import chancery.analysis.v1.TopItem;
import chancery.analysis.v1.TopRequest;
import chancery.analysis.v1.TopResponse;
import java.util.Set;

/** Answers {@code Top}. */
final class Tops {

  private static final int USUAL_LIMIT = 20;

  private final Limits limits;

  Tops(Limits limits) {
    this.limits = limits;
  }

  TopResponse answer(OpenSlice slice, TopRequest request) {
    Set<Measure> measures = Dimensions.measures(request.getMeasuresList());
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
                Dimensions.grouping(slice, request.getDimension(), "dimension"),
                order,
                measures,
                limit);
    TopResponse.Builder response =
        TopResponse.newBuilder()
            .setValues(top.values())
            .setTotal(top.total())
            .setAsOf(slice.asOf());
    top.items().forEach(item -> response.addItems(item(item, measures)));
    return response.build();
  }

  private static TopItem item(TopValues.Item value, Set<Measure> measures) {
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
    return item.build();
  }
}
