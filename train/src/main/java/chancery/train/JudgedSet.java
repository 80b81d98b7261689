package chancery.train;

import chancery.analysis.sentiment.Polarity;
import chancery.analysis.sentiment.Sentiment;
import chancery.analysis.sentiment.SentimentModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The posts of one set that were kept aside, and what the sentiment model says of them. */
final class JudgedSet {

  private static final int CLASSES = Polarity.values().length;

  private final String name;
  private final int[] actual;
  private final int[] called;
  private final double[] confidence;

  private JudgedSet(String name, int posts) {
    this.name = name;
    actual = new int[posts];
    called = new int[posts];
    confidence = new double[posts];
  }

  static JudgedSet of(String name, List<LabelledPost> posts, SentimentModel model) {
    JudgedSet set = new JudgedSet(name, posts.size());
    for (int i = 0; i < posts.size(); i++) {
      LabelledPost post = posts.get(i);
      @Nullable Sentiment sentiment = model.of(post.text(), post.language().tag());
      set.actual[i] = post.polarity().ordinal();
      set.called[i] = sentiment == null ? -1 : sentiment.polarity().ordinal();
      set.confidence[i] = sentiment == null ? 0 : sentiment.confidence();
    }
    return set;
  }

  String name() {
    return name;
  }

  Confusion confusion() {
    return Confusion.of(actual, called, CLASSES);
  }

  Interval macroRecall() {
    return Interval.of(actual, called, CLASSES, Confusion::macroRecall);
  }

  Interval macroF1() {
    return Interval.of(actual, called, CLASSES, Confusion::macroF1);
  }

  /** The calibration error over the posts as they come. */
  double calibrationError() {
    return calibrationError(new double[] {1, 1, 1});
  }

  /** The calibration error with classes that count the same, which the probabilities assume. */
  double balancedCalibrationError() {
    double[] weights = new double[CLASSES];
    for (int label : actual) {
      weights[label]++;
    }
    for (int c = 0; c < CLASSES; c++) {
      weights[c] = weights[c] == 0 ? 0 : 1 / weights[c];
    }
    return calibrationError(weights);
  }

  private double calibrationError(double[] classWeights) {
    CalibrationError error = new CalibrationError();
    for (int i = 0; i < actual.length; i++) {
      if (called[i] >= 0) {
        error.add(confidence[i], called[i] == actual[i], classWeights[actual[i]]);
      }
    }
    return error.value();
  }

  /** Share of the posts with at least this confidence, and the share of right calls of them. */
  String coverage(double threshold) {
    int covered = 0;
    int right = 0;
    for (int i = 0; i < actual.length; i++) {
      if (called[i] >= 0 && confidence[i] >= threshold) {
        covered++;
        right += called[i] == actual[i] ? 1 : 0;
      }
    }
    return String.format(
        Locale.ROOT,
        "%.0f %% / %.3f",
        100.0 * covered / actual.length,
        covered == 0 ? 0 : (double) right / covered);
  }
}
