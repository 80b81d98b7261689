package chancery.analysis.account;

import java.util.random.RandomGenerator;

/**
 * How much of a ranking is chance: the period is made anew many times by drawing as many of its
 * blocks as it has, with replacement, each with all posts of the group that were made in it (block
 * bootstrap: Carlstein 1986; Efron and Tibshirani 1993). Blocks keep together what happened
 * together: a post, its answers, the busy day that both belong to.
 *
 * @param measures interval of each measure and member
 * @param index of each member
 * @param place of each member
 */
record Bootstrap(Interval[][] measures, Interval[] index, Interval[] place) {

  static Bootstrap of(Conduct conduct, Weights weights, int samples, RandomGenerator random) {
    double[][][] measures = new double[samples][][];
    double[][] indices = new double[samples][];
    double[][] places = new double[samples][];
    for (int sample = 0; sample < samples; sample++) {
      measures[sample] = conduct.measures(drawn(conduct.blocks(), random));
      indices[sample] =
          CompositeIndex.of(CompositeIndex.percentiles(measures[sample]), weights.shares());
      places[sample] = known(CompositeIndex.places(indices[sample]));
    }
    Interval[][] ofMeasures = new Interval[Yardstick.values().length][];
    for (int yardstick = 0; yardstick < ofMeasures.length; yardstick++) {
      double[][] ofOne = new double[samples][];
      for (int sample = 0; sample < samples; sample++) {
        ofOne[sample] = measures[sample][yardstick];
      }
      ofMeasures[yardstick] = intervals(ofOne);
    }
    return new Bootstrap(ofMeasures, intervals(indices), intervals(places));
  }

  private static int[] drawn(int blocks, RandomGenerator random) {
    int[] times = new int[blocks];
    for (int i = 0; i < blocks; i++) {
      times[random.nextInt(blocks)]++;
    }
    return times;
  }

  /** Places of those who have one. */
  static double[] known(int[] places) {
    double[] known = new double[places.length];
    for (int member = 0; member < places.length; member++) {
      known[member] = places[member] == 0 ? Double.NaN : places[member];
    }
    return known;
  }

  /** The interval of each member. */
  static Interval[] intervals(double[][] samples) {
    int members = samples.length == 0 ? 0 : samples[0].length;
    Interval[] intervals = new Interval[members];
    double[] values = new double[samples.length];
    for (int member = 0; member < members; member++) {
      for (int sample = 0; sample < samples.length; sample++) {
        values[sample] = samples[sample][member];
      }
      intervals[member] = Interval.of(values);
    }
    return intervals;
  }
}
