package chancery.train;

import chancery.analysis.language.LanguageModel.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Multinomial logistic regression with weights only where {@link GramChoice} put them, by
 * stochastic gradient descent with AdaGrad's step sizes (Duchi, Hazan, Singer 2011). A text
 * competes among the labels of its script. Uses {@link StrictMath}, so that every machine gets the
 * same weights.
 */
final class SparseRegression {

  private static final float STEP = 0.25f;
  private static final float SHRINK = 2e-6f;
  private static final float NEGLIGIBLE = 1e-4f;
  private static final float NEGLIGIBLE_LOGIT = -12;

  private final WeightTable table;
  private final float[] squares;

  /** By label: its score, then its probability, then what its score is to change by. */
  private final float[] scores;

  /** By label, of its script's labels the first, and the one after the last. */
  private final int[] first;

  private final int[] end;

  /**
   * @param labels those of a script side by side
   */
  SparseRegression(List<Label> labels, WeightTable table) {
    this.table = table;
    squares = new float[table.weights.length];
    Arrays.fill(squares, 1);
    scores = new float[labels.size()];
    first = new int[labels.size()];
    end = new int[labels.size()];
    for (int from = 0, to = 0; from < labels.size(); from = to) {
      while (to < labels.size() && labels.get(to).script() == labels.get(from).script()) {
        to++;
      }
      Arrays.fill(first, from, to, from);
      Arrays.fill(end, from, to, to);
    }
  }

  /** Goes over the examples so many times, each time in another order. */
  void learn(List<Example> examples, int passes, RandomGenerator random) {
    List<Example> shuffled = new ArrayList<>(examples.stream().map(table::withRows).toList());
    for (int pass = 0; pass < passes; pass++) {
      shuffle(shuffled, random);
      shuffled.forEach(this::learn);
    }
  }

  private void learn(Example example) {
    score(example);
    toProbabilities(first[example.label()], end[example.label()]);
    scores[example.label()] -= 1;
    for (int row : example.features()) {
      for (int at = table.starts[row]; at < table.starts[row + 1]; at++) {
        int label = table.labels[at];
        boolean competes = first[label] == first[example.label()];
        if (competes && Math.abs(scores[label]) > NEGLIGIBLE) {
          change(at, scores[label]);
        }
      }
    }
  }

  private void change(int at, float gradient) {
    squares[at] += gradient * gradient;
    table.weights[at] -=
        STEP * gradient / (float) Math.sqrt(squares[at]) + SHRINK * table.weights[at];
  }

  private void score(Example example) {
    Arrays.fill(scores, 0);
    for (int row : example.features()) {
      for (int at = table.starts[row]; at < table.starts[row + 1]; at++) {
        scores[table.labels[at]] += table.weights[at];
      }
    }
  }

  private void toProbabilities(int from, int to) {
    float highest = scores[from];
    for (int i = from; i < to; i++) {
      highest = Math.max(highest, scores[i]);
    }
    float sum = 0;
    for (int i = from; i < to; i++) {
      float behind = scores[i] - highest;
      scores[i] = behind < NEGLIGIBLE_LOGIT ? 0 : (float) StrictMath.exp(behind);
      sum += scores[i];
    }
    for (int i = from; i < to; i++) {
      scores[i] /= sum;
    }
  }

  private static void shuffle(List<Example> examples, RandomGenerator random) {
    for (int i = examples.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      Example swapped = examples.get(i);
      examples.set(i, examples.get(other));
      examples.set(other, swapped);
    }
  }
}
