package chancery.analysis.classify;

/**
 * One labelled text.
 *
 * @param features not changed afterwards
 * @param label class, from 0
 * @param weight how much it counts, above 0
 */
public record Example(SparseVector features, int label, double weight) {

  public Example {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("An example's weight is above 0, not " + weight);
    }
  }
}
