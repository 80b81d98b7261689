package chancery.train;

/**
 * How often each class was called what: {@code counts[actual][called]}. A further column, after the
 * classes, counts the texts for which nothing was called. Averages go over the classes that occur.
 */
record Confusion(int[][] counts) {

  /** Of texts whose class and call are given, side by side; a call of -1 is none. */
  static Confusion of(int[] actual, int[] called, int classes) {
    Confusion confusion = new Confusion(new int[classes][classes + 1]);
    for (int i = 0; i < actual.length; i++) {
      confusion.counts[actual[i]][called[i] < 0 ? classes : called[i]]++;
    }
    return confusion;
  }

  int texts() {
    int texts = 0;
    for (int actual = 0; actual < counts.length; actual++) {
      texts += texts(actual);
    }
    return texts;
  }

  private int texts(int actual) {
    int texts = 0;
    for (int count : counts[actual]) {
      texts += count;
    }
    return texts;
  }

  /** Right calls / texts of the class. */
  double recall(int label) {
    return ratio(counts[label][label], texts(label));
  }

  /** Right calls / calls of the class. */
  double precision(int label) {
    int calls = 0;
    for (int[] row : counts) {
      calls += row[label];
    }
    return ratio(counts[label][label], calls);
  }

  /** The harmonic mean of precision and recall. */
  double f1(int label) {
    double sum = precision(label) + recall(label);
    return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
  }

  double macroRecall() {
    double sum = 0;
    for (int label = 0; label < counts.length; label++) {
      sum += recall(label);
    }
    return ratio(sum, present());
  }

  double macroF1() {
    double sum = 0;
    for (int label = 0; label < counts.length; label++) {
      sum += texts(label) == 0 ? 0 : f1(label);
    }
    return ratio(sum, present());
  }

  double accuracy() {
    int right = 0;
    for (int label = 0; label < counts.length; label++) {
      right += counts[label][label];
    }
    return ratio(right, texts());
  }

  private int present() {
    int present = 0;
    for (int label = 0; label < counts.length; label++) {
      present += texts(label) > 0 ? 1 : 0;
    }
    return present;
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
