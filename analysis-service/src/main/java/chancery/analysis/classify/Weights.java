package chancery.analysis.classify;

/**
 * What training learns: for each row of a table of 2^bits one weight a class, and each class's
 * bias. A feature belongs to the row that the low bits of its hash name.
 */
public final class Weights {

  private final int classes;
  private final int bits;
  private final float[] table;
  private final float[] bias;

  Weights(int classes, int bits) {
    this.classes = classes;
    this.bits = bits;
    table = new float[classes << bits];
    bias = new float[classes];
  }

  public int classes() {
    return classes;
  }

  public int bits() {
    return bits;
  }

  /** Row by row, the weights of a row's classes beside each other. */
  float[] table() {
    return table;
  }

  float[] bias() {
    return bias;
  }

  /** Where the row of a hash begins in the table. */
  int row(int hash) {
    return (hash & ((1 << bits) - 1)) * classes;
  }

  /** Each class's score: its bias and the weighted sum of the features. */
  public void scores(SparseVector features, double[] scores) {
    for (int c = 0; c < classes; c++) {
      scores[c] = bias[c];
    }
    for (int i = 0; i < features.size(); i++) {
      int row = row(features.hash(i));
      float value = features.value(i);
      for (int c = 0; c < classes; c++) {
        scores[c] += table[row + c] * value;
      }
    }
  }
}
