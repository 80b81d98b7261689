package chancery.analysis.trend;

import java.util.ArrayList;
import java.util.Arrays;
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
 * with the batches that said it, not with all. Immutable.
 */
public final class Automaton {

  private static final int QUIET = 0;
  private static final int BURSTING = 1;

  private final BurstModel model;
  private final long[] postsBefore;
  private final double entering;

  /**
   * @param posts of each batch, all together
   */
  public Automaton(BurstModel model, int[] posts) {
    this.model = model;
    this.postsBefore = new long[posts.length + 1];
    for (int batch = 0; batch < posts.length; batch++) {
      postsBefore[batch + 1] = postsBefore[batch] + posts[batch];
    }
    this.entering = posts.length == 0 ? 0 : model.gamma() * Math.log(posts.length);
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
    Steps steps = steps(series);
    double[] gains = steps.gains(Math.log(model.s()), Math.log1p(-high) - Math.log1p(-usual));
    return joined(steps, gains, states(gains));
  }

  /** The batches of a series, runs of batches without it joined to one each. */
  private Steps steps(Series series) {
    Steps steps = new Steps(Math.min(2 * series.batches().length + 1, postsBefore.length - 1));
    int next = 0;
    for (int i = 0; i < series.batches().length; i++) {
      int batch = series.batches()[i];
      if (batch > next) {
        steps.add(next, batch - 1, postsIn(next, batch), 0);
      }
      steps.add(batch, batch, postsIn(batch, batch + 1), series.posts()[i]);
      next = batch + 1;
    }
    if (next < postsBefore.length - 1) {
      steps.add(next, postsBefore.length - 2, postsIn(next, postsBefore.length - 1), 0);
    }
    return steps;
  }

  private long postsIn(int from, int to) {
    return postsBefore[to] - postsBefore[from];
  }

  /**
   * The cheapest states.
   *
   * @param gains by how much each step is cheaper in a burst than without
   */
  private byte[] states(double[] gains) {
    boolean[] upFromQuiet = new boolean[gains.length];
    boolean[] downFromBurst = new boolean[gains.length];
    double quiet = 0;
    double bursting = Double.POSITIVE_INFINITY;
    for (int step = 0; step < gains.length; step++) {
      upFromQuiet[step] = quiet + entering <= bursting;
      downFromBurst[step] = bursting < quiet;
      double nextBursting = Math.min(quiet + entering, bursting) - gains[step];
      quiet = Math.min(quiet, bursting);
      bursting = nextBursting;
    }
    byte[] states = new byte[gains.length];
    int state = bursting < quiet ? BURSTING : QUIET;
    for (int step = gains.length - 1; step >= 0; step--) {
      states[step] = (byte) state;
      boolean changes = state == BURSTING ? upFromQuiet[step] : downFromBurst[step];
      state = changes ? 1 - state : state;
    }
    return states;
  }

  private static List<Burst> joined(Steps steps, double[] gains, byte[] states) {
    List<Burst> bursts = new ArrayList<>();
    int step = 0;
    while (step < states.length) {
      int end = step;
      double weight = 0;
      long posts = 0;
      while (end < states.length && states[end] == BURSTING) {
        weight += gains[end];
        posts += steps.said[end];
        end++;
      }
      if (end > step) {
        bursts.add(new Burst(steps.first[step], steps.last[end - 1], weight, posts));
      }
      step = Math.max(end, step + 1);
    }
    return bursts;
  }

  /** Stretches of batches that are in one state. */
  private static final class Steps {
    private final int[] first;
    private final int[] last;
    private final long[] posts;
    private final long[] said;
    private int count;

    Steps(int most) {
      first = new int[most];
      last = new int[most];
      posts = new long[most];
      said = new long[most];
    }

    void add(int from, int to, long all, long saying) {
      first[count] = from;
      last[count] = to;
      posts[count] = all;
      said[count++] = saying;
    }

    double[] gains(double ofSaying, double ofNotSaying) {
      double[] gains = new double[count];
      Arrays.setAll(
          gains, step -> said[step] * ofSaying + (posts[step] - said[step]) * ofNotSaying);
      return gains;
    }
  }
}
