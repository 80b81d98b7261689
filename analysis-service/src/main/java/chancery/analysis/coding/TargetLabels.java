package chancery.analysis.coding;

import chancery.analysis.definition.DefinitionNames;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Selection;
import chancery.analysis.opinion.Remark;
import chancery.analysis.opinion.Side;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.query.Query;
import chancery.analysis.sentiment.Sentiment;
import chancery.log.v1.StanceLabel;
import chancery.post.v1.Post;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Analysts' labels of posts about a target. */
final class TargetLabels {

  private TargetLabels() {}

  /**
   * By post id, sorted. Where there are more than {@code most}, those of the lowest ids.
   *
   * @param definitions of the corpus
   */
  static Map<String, Side> of(Map<String, byte[]> definitions, String target, int most) {
    String prefix = DefinitionNames.labels(target);
    TreeMap<String, Side> labels = new TreeMap<>();
    definitions.forEach((key, bytes) -> {
      Side side = key.startsWith(prefix) ? side(label(bytes)) : null;
      if (side != null) {
        labels.put(key.substring(prefix.length()), side);
      }
    });
    while (labels.size() > most) {
      labels.pollLastEntry();
    }
    return labels;
  }

  /** The posts of a view that have labels, in the order of their ids. */
  static List<Labelled> posts(PostView view, Map<String, Side> labels) throws InterruptedException {
    Map<String, Labelled> byId = new TreeMap<>();
    if (!labels.isEmpty()) {
      Selection selection = new Selection(new Query.Ids(labels.keySet()), null, null);
      view.export(
          selection,
          post -> {
            Side side = labels.get(post.getId());
            if (side != null) {
              byId.put(post.getId(), new Labelled(post.getId(), remark(post), side));
            }
          });
    }
    return List.copyOf(byId.values());
  }

  /** What a post says. */
  static Remark remark(Post post) {
    chancery.post.v1.Sentiment judged = post.getEnrichment().getSentiment();
    Sentiment sentiment =
        judged.hasScore()
            ? new Sentiment(judged.getNegative(), judged.getNeutral(), judged.getPositive())
            : null;
    return new Remark(post.getText(), post.getEnrichment().getLang(), sentiment);
  }

  private static @Nullable Side side(StanceLabel label) {
    return switch (label.getStance()) {
      case STANCE_FAVOUR -> Side.FAVOUR;
      case STANCE_AGAINST -> Side.AGAINST;
      case STANCE_NONE -> Side.NONE;
      case STANCE_UNSPECIFIED, UNRECOGNIZED -> null;
    };
  }

  private static StanceLabel label(byte[] bytes) {
    try {
      return StanceLabel.parseFrom(bytes);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("A stance label cannot be read", damaged);
    }
  }
}
