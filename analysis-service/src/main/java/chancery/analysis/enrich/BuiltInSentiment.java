package chancery.analysis.enrich;

import chancery.analysis.sentiment.Sentiment;
import chancery.analysis.sentiment.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model that comes with the service. Thread-safe. */
public final class BuiltInSentiment implements SentimentJudge {

  private final SentimentModel model;
  private final String name;

  public BuiltInSentiment(SentimentModel model) {
    this.model = model;
    this.name = model.name() + "-" + model.version();
  }

  @Override
  public String model() {
    return name;
  }

  @Override
  public List<@Nullable Judgement> judge(List<Text> texts) {
    List<@Nullable Judgement> judgements = new ArrayList<>(texts.size());
    for (Text text : texts) {
      judgements.add(judgement(model.of(text.text(), text.lang())));
    }
    return judgements;
  }

  private @Nullable Judgement judgement(@Nullable Sentiment sentiment) {
    return sentiment == null
        ? null
        : new Judgement(sentiment.negative(), sentiment.neutral(), sentiment.positive(), name);
  }
}
