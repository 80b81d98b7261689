package chancery.graph.coordination;

/** Takes pairs of shares, one after the other. */
@FunctionalInterface
interface PairSink {

  /**
   * @param earlier where the share stands in the {@link Timeline}
   * @param later the same, of a share of the same object that is not earlier
   */
  void pair(int earlier, int later);
}
