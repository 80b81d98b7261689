package chancery.train;

import chancery.analysis.classify.Calibration;
import chancery.analysis.classify.Calibration.Judged;
import chancery.analysis.classify.Example;
import chancery.analysis.classify.LinearModel;
import chancery.analysis.classify.SoftmaxTrainer;
import chancery.analysis.classify.SparseVector;
import chancery.analysis.classify.Weights;
import chancery.analysis.sentiment.Polarity;
import chancery.analysis.sentiment.SentimentFeatures;
import chancery.analysis.sentiment.SentimentLanguage;
import chancery.analysis.sentiment.SentimentModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the sentiment model from posts with labels. Within each set the classes count the same. The
 * scores for the calibration come from folds: each post's from weights that have not seen it.
 */
final class SentimentTraining {

  private static final int CLASSES = Polarity.values().length;
  private static final int FOLDS = 4;
  private static final SoftmaxTrainer TRAINER = new SoftmaxTrainer(CLASSES, 20, 5, 0.01, 1e-2, 1);

  private final List<LabelledPost> posts;
  private final List<Example> examples;

  /**
   * @param posts to learn from
   */
  SentimentTraining(List<LabelledPost> posts) {
    this.posts = List.copyOf(posts);
    examples = examples(this.posts);
  }

  /** The model's file. */
  byte[] file() throws IOException {
    Weights weights = TRAINER.train(examples);
    return SentimentModel.file(LinearModel.of(weights), calibrations());
  }

  private static List<Example> examples(List<LabelledPost> posts) {
    SentimentFeatures features = new SentimentFeatures();
    Map<String, Map<Polarity, Integer>> counts = new LinkedHashMap<>();
    for (LabelledPost post : posts) {
      counts
          .computeIfAbsent(post.set(), set -> new EnumMap<>(Polarity.class))
          .merge(post.polarity(), 1, Integer::sum);
    }
    List<Example> examples = new ArrayList<>(posts.size());
    for (LabelledPost post : posts) {
      Map<Polarity, Integer> ofSet = counts.getOrDefault(post.set(), Map.of());
      int all = ofSet.values().stream().mapToInt(Integer::intValue).sum();
      double weight = (double) all / (ofSet.size() * ofSet.getOrDefault(post.polarity(), 1));
      SparseVector vector = features.of(post.text(), post.language()).copy();
      examples.add(new Example(vector, post.polarity().ordinal(), weight));
    }
    return examples;
  }

  private Map<SentimentLanguage, Calibration> calibrations() {
    Map<SentimentLanguage, List<Judged>> judged = new EnumMap<>(SentimentLanguage.class);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < posts.size(); i++) {
        if (i % FOLDS != fold) {
          others.add(examples.get(i));
        }
      }
      LinearModel model = LinearModel.of(TRAINER.train(others));
      for (int i = fold; i < posts.size(); i += FOLDS) {
        Example example = examples.get(i);
        double[] scores = new double[CLASSES];
        model.scores(example.features(), scores);
        judged
            .computeIfAbsent(posts.get(i).language(), language -> new ArrayList<>())
            .add(new Judged(scores, example.label(), example.weight()));
      }
    }
    Map<SentimentLanguage, Calibration> calibrations = new EnumMap<>(SentimentLanguage.class);
    judged.forEach(
        (language, texts) -> calibrations.put(language, Calibration.fit(texts, CLASSES)));
    return calibrations;
  }
}
