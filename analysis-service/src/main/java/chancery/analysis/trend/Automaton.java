package chancery.analysis.trend;

import java.util.ArrayList;
import java.util.List;

/**
 * Kleinberg's two-state automaton in its batched form (Bursty and Hierarchical Structure in
 * Streams, KDD 2002, section 3).
 *
 * <p>Of the d posts of a batch, r said it. In the quiet state a post says it with probability p0,
 * in the burst state with p1 = s · p0, so a batch costs −ln [ C(d,r) pʳ (1−p)ᵈ⁻ʳ ] in either. Going
 * up costs γ · ln n with n batches, going down and staying nothing; the automaton begins quiet. The
 * cheapest sequence of states is found by dynamic programming (Viterbi); of equally cheap ones that
 * with the later, shorter bursts.
 *
 * <p>A batch in which nobody said it never makes a burst cheaper. So within a run of such batches
 * the cheapest sequence stays in one state, and the run counts as one batch: time and memory go
 * with the batches that said it, not with all.
 *
 * <p>For one thread: it works in the same arrays for each series.
 */
public final class Automaton {

  private final BurstModel model;
  private final long[] postsBefore;
  private final double entering;

  /** Stretches of batches that are in one state: their first and last batch. */
  private final int[] first;

  private final int[] last;

  /** Posts that said it. */
  private final long[] said;

  /** By how much each stretch is cheaper in a burst than without. */
  private final double[] gains;

  private final boolean[] upFromQuiet;
  private final boolean[] downFromBurst;
  private final boolean[] bursts;
  private int steps;

  /**
   * @param posts of each batch, all together
   */
  public Automaton(BurstModel model, int[] posts) {
    int batches = posts.length;
    this.model = model;
    this.postsBefore = new long[batches + 1];
    for (int batch = 0; batch < batches; batch++) {
      postsBefore[batch + 1] = postsBefore[batch] + posts[batch];
    }
    this.entering = batches == 0 ? 0 : model.gamma() * Math.log(batches);
    this.first = new int[batches];
    this.last = new int[batches];
    this.said = new long[batches];
    this.gains = new double[batches];
    this.upFromQuiet = new boolean[batches];
    this.downFromBurst = new boolean[batches];
    this.bursts = new boolean[batches];
  }

  /** The bursts of a series, its usual rate being that of all batches together. */
  public List<Burst> bursts(Series series) {
    long all = postsBefore[postsBefore.length - 1];
    return all == 0 ? List.of() : bursts(series, (double) series.total() / all);
  }

  /**
   * The bursts of a series.
   *
   * @param usual rate p0. Where s · p0 reaches 1 there is no rate of a burst, and so no burst: what
   *     every other post says cannot be said twice as often.
   */
  public List<Burst> bursts(Series series, double usual) {
    double high = model.s() * usual;
    if (!(usual > 0) || high >= 1) {
      return List.of();
    }
    step(series, Math.log(model.s()), Math.log1p(-high) - Math.log1p(-usual));
    findStates();
    return joined();
  }

  /** Goes through the batches of a series, runs of batches without it joined to one each. */
  private void step(Series series, double ofSaying, double ofNotSaying) {
    steps = 0;
    int next = 0;
    for (int i = 0; i < series.batches().length; i++) {
      int batch = series.batches()[i];
      if (batch > next) {
        step(next, batch - 1, 0, ofSaying, ofNotSaying);
      }
      step(batch, batch, series.posts()[i], ofSaying, ofNotSaying);
      next = batch + 1;
    }
    if (next < first.length) {
      step(next, first.length - 1, 0, ofSaying, ofNotSaying);
    }
  }

  private void step(int from, int to, long saying, double ofSaying, double ofNotSaying) {
    long all = postsBefore[to + 1] - postsBefore[from];
    first[steps] = from;
    last[steps] = to;
    said[steps] = saying;
    gains[steps++] = saying * ofSaying + (all - saying) * ofNotSaying;
  }

  /** Finds the cheapest states. */
  private void findStates() {
    double quiet = 0;
    double bursting = Double.POSITIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      upFromQuiet[step] = quiet + entering <= bursting;
      downFromBurst[step] = bursting < quiet;
      double nextBursting = Math.min(quiet + entering, bursting) - gains[step];
      quiet = Math.min(quiet, bursting);
      bursting = nextBursting;
    }
    boolean burst = bursting < quiet;
    for (int step = steps - 1; step >= 0; step--) {
      bursts[step] = burst;
      burst ^= burst ? upFromQuiet[step] : downFromBurst[step];
    }
  }

  private List<Burst> joined() {
    List<Burst> found = new ArrayList<>();
    int step = 0;
    while (step < steps) {
      int end = step;
      double weight = 0;
      long posts = 0;
      while (end < steps && bursts[end]) {
        weight += gains[end];
        posts += said[end];
        end++;
      }
      if (end > step) {
        found.add(new Burst(first[step], last[end - 1], weight, posts));
      }
      step = Math.max(end, step + 1);
    }
    return found;
  }
}
