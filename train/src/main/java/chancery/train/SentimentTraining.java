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
import chancery.analysis.sentiment.WordCounts;
import chancery.analysis.sentiment.WordFrequencies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes the sentiment model from posts with labels. Within each set the classes count the same. The
 * scores for the calibration come from folds: each post's from weights that have not seen it.
 */
final class SentimentTraining {

  private static final int CLASSES = Polarity.values().length;
  private static final int FOLDS = 4;

  /**
   * Nothing is learned from the Hindi posts: their labels belong to other posts. Of those that the
   * English set has as well, two in five have the same label in both, hardly more than by chance.
   */
  private static final String MISLABELLED = SentimentData.UMSAB + SentimentLanguage.HI.tag();

  /**
   * In a set that comes in the order of time the newest post counts 1 + this times as much as the
   * oldest: ways of writing and of labelling age.
   */
  private static final double NEWEST_MORE = 3;

  /** Words counted less often may be misspelt, or names that only look like words. */
  private static final int RAREST = 15;

  private static final SoftmaxTrainer TRAINER = new SoftmaxTrainer(CLASSES, 21, 5, 0.01, 1e-2, 1);

  private final WordFrequencies frequencies;
  private final List<LabelledPost> posts;

  /** Whether there were any. */
  private final boolean mislabelled;

  private final List<Example> examples;

  /**
   * @param posts to learn from
   */
  SentimentTraining(WordFrequencies frequencies, List<LabelledPost> posts) {
    this.frequencies = frequencies;
    this.posts = posts.stream().filter(post -> !post.set().equals(MISLABELLED)).toList();
    mislabelled = this.posts.size() < posts.size();
    examples = examples(frequencies, this.posts);
  }

  /** What is learned from the posts with labels and, of words, from those without as well. */
  static SentimentTraining of(List<LabelledPost> training, Path data) throws IOException {
    WordCounts counts = new WordCounts();
    training.forEach(post -> counts.add(post.text(), post.language()));
    new UnlabelledPosts(data).forEach(text -> counts.add(text, SentimentLanguage.EN));
    return new SentimentTraining(counts.frequencies(RAREST), training);
  }

  /** The model's file. */
  byte[] file() throws IOException {
    Weights weights = TRAINER.train(examples);
    return SentimentModel.file(frequencies, LinearModel.of(weights), calibrations());
  }

  /** The posts that are not kept aside, nor near copies of one that is. */
  static List<LabelledPost> withoutCopies(List<LabelledPost> posts) {
    NearCopies copies =
        new NearCopies(
            posts.stream().filter(LabelledPost::heldOut).map(LabelledPost::text).toList());
    return posts.stream().filter(post -> !post.heldOut() && !copies.test(post.text())).toList();
  }

  private static List<Example> examples(WordFrequencies frequencies, List<LabelledPost> posts) {
    SentimentFeatures features = new SentimentFeatures(frequencies);
    Map<String, Map<Polarity, Integer>> counts = new LinkedHashMap<>();
    for (LabelledPost post : posts) {
      counts
          .computeIfAbsent(post.set(), set -> new EnumMap<>(Polarity.class))
          .merge(post.polarity(), 1, Integer::sum);
    }
    List<Example> examples = new ArrayList<>(posts.size());
    int ordered = 0;
    for (LabelledPost post : posts) {
      Map<Polarity, Integer> ofSet = counts.getOrDefault(post.set(), Map.of());
      int all = ofSet.values().stream().mapToInt(Integer::intValue).sum();
      double weight = (double) all / (ofSet.size() * ofSet.getOrDefault(post.polarity(), 1));
      if (SentimentData.isInOrderOfTime(post.set())) {
        weight *= recency((double) ordered++ / all);
      }
      SparseVector vector = features.of(post.text(), post.language()).copy();
      examples.add(new Example(vector, post.polarity().ordinal(), weight));
    }
    return examples;
  }

  /** From 0, the oldest, to 1, the newest; 1 on average. */
  private static double recency(double place) {
    return (1 + NEWEST_MORE * place) / (1 + NEWEST_MORE / 2);
  }

  private Map<SentimentLanguage, Calibration> calibrations() {
    Map<SentimentLanguage, List<Judged>> judged = new EnumMap<>(SentimentLanguage.class);
    for (int fold = 0; fold < FOLDS; fold++) {
      LinearModel model = LinearModel.of(TRAINER.train(outside(fold)));
      for (int i = fold; i < posts.size(); i += FOLDS) {
        Example example = examples.get(i);
        double[] scores = new double[CLASSES];
        model.scores(example.features(), scores);
        for (SentimentLanguage each : calibratedBy(posts.get(i))) {
          judged
              .computeIfAbsent(each, language -> new ArrayList<>())
              .add(new Judged(scores, example.label(), example.weight()));
        }
      }
    }
    Map<SentimentLanguage, Calibration> calibrations = new EnumMap<>(SentimentLanguage.class);
    judged.forEach(
        (language, texts) -> calibrations.put(language, Calibration.fit(texts, CLASSES)));
    return calibrations;
  }

  private List<Example> outside(int fold) {
    return IntStream.range(0, examples.size())
        .filter(i -> i % FOLDS != fold)
        .mapToObj(examples::get)
        .toList();
  }

  /**
   * The post's language, and Hindi by the other languages of the collection that its posts are in.
   */
  private Set<SentimentLanguage> calibratedBy(LabelledPost post) {
    return mislabelled && post.set().startsWith(SentimentData.UMSAB)
        ? EnumSet.of(post.language(), SentimentLanguage.HI)
        : EnumSet.of(post.language());
  }
}
