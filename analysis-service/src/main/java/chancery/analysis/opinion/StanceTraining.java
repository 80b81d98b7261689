package chancery.analysis.opinion;

import chancery.analysis.classify.Balance;
import chancery.analysis.classify.Calibration;
import chancery.analysis.classify.Calibration.Judged;
import chancery.analysis.classify.Example;
import chancery.analysis.classify.SoftmaxTrainer;
import chancery.analysis.classify.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns the stances to one target. Each class weighs the same in training; the calibration, to the
 * classes as they are, and the figures come from folds: each text's from weights that have not seen
 * it.
 */
final class StanceTraining {

  private static final int CLASSES = Side.values().length;
  private static final int MOST_FOLDS = 5;
  private static final SoftmaxTrainer TRAINER = new SoftmaxTrainer(CLASSES, 17, 30, 0.01, 1e-3, 1);

  /**
   * @param f1 null where there are too few texts for folds
   */
  record Trained(Weights weights, Calibration calibration, @Nullable StanceF1 f1) {}

  private final List<Example> examples;
  private final int[] fold;
  private final int folds;

  /**
   * @param examples labelled by the ordinals of {@link Side}, in an order that says nothing
   */
  StanceTraining(List<Example> examples) {
    this.examples = examples;
    int[] ofClass = new int[CLASSES];
    examples.forEach(each -> ofClass[each.label()]++);
    int fewest = Arrays.stream(ofClass).filter(count -> count > 0).min().orElse(0);
    folds = Math.min(MOST_FOLDS, fewest);
    fold = new int[examples.size()];
    int[] seen = new int[CLASSES];
    for (int i = 0; i < fold.length; i++) {
      fold[i] = seen[examples.get(i).label()]++ % Math.max(1, folds);
    }
  }

  Trained train() {
    Weights weights = TRAINER.train(Balance.classes(examples, CLASSES));
    if (folds < 2) {
      return new Trained(weights, Calibration.none(CLASSES), null);
    }
    double[][] scores = unseenScores();
    Calibration calibration = Calibration.fit(judged(scores), CLASSES);
    List<StanceF1.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      calibration.probabilities(scores[i]);
      Side person = Side.values()[examples.get(i).label()];
      pairs.add(new StanceF1.Pair(person, Likelihood.of(scores[i]).side()));
    }
    return new Trained(weights, calibration, StanceF1.of(pairs));
  }

  private double[][] unseenScores() {
    double[][] scores = new double[examples.size()][CLASSES];
    for (int left = 0; left < folds; left++) {
      List<Example> others = new ArrayList<>();
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] != left) {
          others.add(examples.get(i));
        }
      }
      Weights weights = TRAINER.train(Balance.classes(others, CLASSES));
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == left) {
          weights.scores(examples.get(i).features(), scores[i]);
        }
      }
    }
    return scores;
  }

  /**
   * Every text counts a little for the classes that it does not have, 2 / (n + 3) of it with n
   * texts of its class, so that few texts do not make sure (after Platt 1999).
   */
  private List<Judged> judged(double[][] scores) {
    int[] ofClass = new int[CLASSES];
    examples.forEach(each -> ofClass[each.label()]++);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      int label = examples.get(i).label();
      double doubt = 2.0 / (ofClass[label] + 3);
      for (int c = 0; c < CLASSES; c++) {
        judged.add(new Judged(scores[i].clone(), c, c == label ? 1 - doubt : doubt / 2));
      }
    }
    return judged;
  }
}
