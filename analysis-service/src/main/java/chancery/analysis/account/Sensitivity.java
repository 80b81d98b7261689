package chancery.analysis.account;

import java.util.random.RandomGenerator;

/**
 * How much of a ranking is a choice of weights: the weights are drawn many times from a Dirichlet
 * distribution whose mean are those given, and each time the members are ranked anew (Saisana,
 * Saltelli and Tarantola 2005). A share w of the weight varies with the standard deviation √(w(1−w)
 * / (concentration + 1)); a weight of 0 stays 0.
 *
 * @param holds share of the draws in which each member keeps its place
 * @param place the middle 95 % of each member's places
 */
record Sensitivity(double[] holds, Interval[] place) {

  static Sensitivity of(
      double[][] percentiles,
      Weights weights,
      double concentration,
      int draws,
      RandomGenerator random) {
    int[] given = CompositeIndex.places(CompositeIndex.of(percentiles, weights.shares()));
    double[] holds = new double[given.length];
    double[][] places = new double[draws][];
    Dirichlet around = Dirichlet.around(weights.shares(), concentration);
    for (int draw = 0; draw < draws; draw++) {
      int[] found = CompositeIndex.places(CompositeIndex.of(percentiles, around.draw(random)));
      for (int member = 0; member < given.length; member++) {
        holds[member] += given[member] != 0 && found[member] == given[member] ? 1.0 / draws : 0;
      }
      places[draw] = Bootstrap.known(found);
    }
    return new Sensitivity(holds, Bootstrap.intervals(places));
  }
}
