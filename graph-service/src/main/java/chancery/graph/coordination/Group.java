package chancery.graph.coordination;

/**
 * Accounts that are connected by edges kept.
 *
 * @param members their numbers, ascending
 * @param edges where its edges stand among those kept, ascending
 * @param pairs of its edges, of all layers
 * @param objects how many different ones the pairs share
 * @param lags the times between the two shares of a pair
 * @param first when the first share that is part of a pair was made
 * @param last when the last was
 */
public record Group(
    int[] members, int[] edges, long pairs, int objects, Lags lags, long first, long last) {

  /** Least, quartiles (type 7) and greatest, in the unit of the shares' times. */
  public record Lags(double least, double lower, double median, double upper, double greatest) {

    static Lags of(Histogram lags) {
      return new Lags(
          lags.quantile(0),
          lags.quantile(0.25),
          lags.quantile(0.5),
          lags.quantile(0.75),
          lags.quantile(1));
    }
  }
}
