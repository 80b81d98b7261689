package chancery.analysis.answer;

import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.Measure;
import chancery.analysis.index.Measures;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.Selection;
import chancery.analysis.index.TopValues;
import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.analysis.v1.ValueCount;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.List;

/** What some accounts wrote most of, and with most success. */
public final class Leaders {

  private Leaders() {}

  /** The most frequent values, with their posts. */
  public static List<ValueCount> of(
      OpenSlice slice, Selection posts, Property property, int limit) {
    List<ValueCount> counts = new ArrayList<>();
    TopValues top =
        slice.view().top(posts, new ByProperty(property), Measure.POSTS, Measures.POSTS, limit);
    for (TopValues.Item item : top.items()) {
      ValueCount.Builder count =
          ValueCount.newBuilder().setValue(item.value()).setPosts(item.counts().posts());
      String label = item.label();
      counts.add(label == null ? count.build() : count.setLabel(label).build());
    }
    return counts;
  }

  /** The posts with the most interactions, those without any and reposts of others left out. */
  public static List<Post> successful(OpenSlice slice, Selection posts, int limit) {
    Selection own = Clauses.narrowed(posts, new Query.Not(new Query.Value(Field.KIND, "repost")));
    return slice.view().search(own, PostOrder.ENGAGEMENT, limit, null).posts().stream()
        .filter(post -> engaged(post.getMetrics()))
        .toList();
  }

  private static boolean engaged(Metrics metrics) {
    return metrics.getLikes() > 0
        || metrics.getReposts() > 0
        || metrics.getReplies() > 0
        || metrics.getQuotes() > 0;
  }
}
