package chancery.analysis.classify;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression over hashed features, by stochastic gradient descent with AdaGrad
 * steps (Duchi, Hazan and Singer 2011): the step of a weight is rate / √(sum of its squared
 * gradients). The L2 penalty is paid by the features of the example at hand. The examples are
 * shuffled anew for each epoch from the seed, in one thread: the same examples in the same order
 * give the same weights.
 *
 * @param classes how many, from 2
 * @param bits the weights' table has 2^bits rows
 * @param epochs passes over the examples
 * @param rate of the steps
 * @param penalty factor of the L2 penalty
 */
public record SoftmaxTrainer(
    int classes, int bits, int epochs, double rate, double penalty, long seed) {

  private static final float FIRST_SQUARES = 1e-6f;

  public SoftmaxTrainer {
    if (classes < 2 || bits < 1 || bits > 26 || epochs < 1) {
      throw new IllegalArgumentException(
          "Training takes 2 or more classes, 1 to 26 bits and 1 or more epochs");
    }
  }

  /** Weights for these examples. */
  public Weights train(List<Example> examples) {
    Descent descent = new Descent(new Weights(classes, bits));
    int[] order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random);
      for (int i : order) {
        descent.step(examples.get(i));
      }
    }
    return descent.weights;
  }

  private static void shuffle(int[] order, SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[j];
      order[j] = moved;
    }
  }

  private final class Descent {

    private final Weights weights;
    private final float[] squares;
    private final float[] biasSquares = new float[classes];
    private final double[] errors = new double[classes];

    private Descent(Weights weights) {
      this.weights = weights;
      squares = new float[weights.table().length];
    }

    private void step(Example example) {
      weights.scores(example.features(), errors);
      Softmax.of(errors);
      errors[example.label()] -= 1;
      for (int c = 0; c < classes; c++) {
        errors[c] *= example.weight();
        float gradient = (float) errors[c];
        biasSquares[c] += gradient * gradient;
        weights.bias()[c] -= (float) (rate * gradient / Math.sqrt(biasSquares[c] + FIRST_SQUARES));
      }
      SparseVector features = example.features();
      for (int i = 0; i < features.size(); i++) {
        adjust(weights.row(features.hash(i)), features.value(i), example.weight());
      }
    }

    private void adjust(int row, float value, double weight) {
      float[] table = weights.table();
      for (int c = 0; c < classes; c++) {
        int at = row + c;
        float gradient = (float) (errors[c] * value + penalty * weight * table[at]);
        squares[at] += gradient * gradient;
        table[at] -= (float) (rate * gradient / Math.sqrt(squares[at] + FIRST_SQUARES));
      }
    }
  }
}
