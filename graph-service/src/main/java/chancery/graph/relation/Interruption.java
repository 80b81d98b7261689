package chancery.graph.relation;

import java.util.concurrent.CancellationException;

/** Ends long computations for whose results nobody waits any more. */
public final class Interruption {

  /** A power of two, so many that asking costs nothing beside them. */
  private static final int STEPS = 1 << 12;

  private Interruption() {}

  /**
   * To be called again and again.
   *
   * @param computing the thread that is interrupted when the caller goes away, whether this one or
   *     one that this one helps
   * @throws CancellationException if it has been interrupted
   */
  public static void check(Thread computing) {
    if (computing.isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  /**
   * Has the current thread checked at the first of each {@value #STEPS} steps, for loops whose
   * single step is short.
   *
   * @param step counted from 0
   * @throws CancellationException if it has been interrupted
   */
  public static void checkAt(int step) {
    if ((step & (STEPS - 1)) == 0) {
      check(Thread.currentThread());
    }
  }
}
